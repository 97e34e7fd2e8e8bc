import { join } from 'node:path';
import type { Figure, Measurement, Row } from './figure.js';
import { caller, line, type Passage, passage } from './hook-lines.js';
import { interleave, spreadOf } from './rounds.js';

const rounds = 7;
const ourLines = 1_000_000;
const peerLines = 50_000;
const leastRatio = 20;
const mostMegabytes = 100;

/** Measures how fast the output of a hook is processed, and how much memory that takes. */
export const lines: Measurement = {
  name: 'lines',
  measure: async (stage) => {
    const log = join(stage.folder, 'lines.log');
    const peer = caller(stage, { command: stage.peer, log });
    const commandLine = caller(stage, { command: stage.commandLine, log });
    const commandLinePiped = caller(stage, { command: stage.commandLine });
    const action = caller(stage, { command: stage.action, log });
    const actionPiped = caller(stage, { command: stage.action });
    const measured = await interleave(
      {
        peer: async () => passage(peer, peerLines),
        commandLine: async () => passage(commandLine, ourLines),
        commandLinePiped: async () => passage(commandLinePiped, ourLines),
        action: async () => passage(action, ourLines),
        actionPiped: async () => passage(actionPiped, ourLines),
      },
      rounds,
    );
    const { peer: peers, ...ours } = measured;
    return [rateFigure(peers, ours), memoryFigure(peers, ours)];
  },
};

type Ours = Readonly<Record<'commandLine' | 'commandLinePiped' | 'action' | 'actionPiped', readonly Passage[]>>;

const titles: Readonly<Record<keyof Ours, string>> = {
  commandLine: 'Borgflow, command line to a file',
  commandLinePiped: 'Borgflow, command line to a pipe',
  action: 'Borgflow, workflow step to a file',
  actionPiped: 'Borgflow, workflow step to a pipe',
};

function rateFigure(peers: readonly Passage[], ours: Ours): Figure {
  const rates = (passages: readonly Passage[]) => passages.map(({ rate }) => rate);
  const row = (name: keyof Ours): Row => ({
    what: titles[name],
    unit: 'lines/s',
    values: rates(ours[name]),
    claim: {
      value: spreadOf(rates(ours[name])).median / spreadOf(rates(peers)).median,
      to: 'borgmatic',
      atLeast: leastRatio,
    },
  });
  return {
    title: 'Lines per second from a hook',
    method:
      `A hook prints ${ourLines.toLocaleString('en-US')} lines of ${line.length} characters (${peerLines.toLocaleString('en-US')} for borgmatic, which takes about as long), ` +
      `in which a passphrase must be masked. ${rounds} rounds. The rate is computed from the difference in time to a run with a single line. ` +
      'All lines are counted in the output. Borg is a fake that does nothing.',
    rows: [
      { what: 'borgmatic, to a file', unit: 'lines/s', values: rates(peers) },
      ...(Object.keys(titles) as (keyof Ours)[]).map(row),
    ],
  };
}

function memoryFigure(peers: readonly Passage[], ours: Ours): Figure {
  const sizes = (passages: readonly Passage[]) => passages.map(({ megabytes }) => megabytes);
  const row = (name: keyof Ours): Row => ({
    what: titles[name],
    unit: 'MB',
    values: sizes(ours[name]),
    claim: { value: spreadOf(sizes(ours[name])).maximum, atMost: mostMegabytes },
  });
  return {
    title: 'Memory while printing lines',
    method:
      'Peak memory of the process in the same runs (VmHWM, 1 MB = 1,000,000 bytes). The limit applies to the maximum.',
    rows: [
      { what: 'borgmatic, to a file', unit: 'MB', values: sizes(peers) },
      ...(Object.keys(titles) as (keyof Ours)[]).map(row),
    ],
  };
}
