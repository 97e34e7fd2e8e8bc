import { join } from 'node:path';
import { type BenchEnvironment, configurationText } from './environment.js';
import type { Figure, Measurement, Row } from './figure.js';
import type { Measured } from './program.js';
import { interleave, spreadOf } from './rounds.js';

const rounds = 7;
const ourLines = 1_000_000;
const peerLines = 50_000;
const leastRatio = 20;
const mostMegabytes = 100;
const line = 'srv/data/photos/2019/img_2213.jpg is a file of the usual kind, and it is new today';

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

/** Lines per second, and peak memory. */
interface Passage {
  readonly rate: number;
  readonly megabytes: number;
}

type Ours = Readonly<Record<'commandLine' | 'commandLinePiped' | 'action' | 'actionPiped', readonly Passage[]>>;

const titles: Readonly<Record<keyof Ours, string>> = {
  commandLine: 'Borgflow, command line to a file',
  commandLinePiped: 'Borgflow, command line to a pipe',
  action: 'Borgflow, workflow step to a file',
  actionPiped: 'Borgflow, workflow step to a pipe',
};

/** Compares a run with many lines to a run with a single line. */
async function passage(run: (count: number) => Promise<Measured>, count: number): Promise<Passage> {
  const few = await run(1);
  const many = await run(count);
  if (many.lines < count) throw new Error(`Only ${many.lines} of ${count} lines of the hook were printed.`);
  return { rate: count / (many.seconds - few.seconds), megabytes: many.megabytes };
}

/** Returns a function that runs a hook that prints `count` lines, with a fake Borg that does nothing. */
function caller(
  stage: BenchEnvironment,
  { command, log }: { readonly command: readonly string[]; readonly log?: string },
): (count: number) => Promise<Measured> {
  const idle = stage.program('idle', 'borg', 'case "$1" in --version) echo "borg 1.2.4" ;; esac');
  const isAction = command === stage.action;
  return (count) => {
    const hook = `commands:\n    - before: everything\n      run:\n          - yes '${line}' | head -n ${count}\n`;
    const secret = 'encryption_passphrase: kept out of each of these lines\n';
    const file = stage.write(`lines-${count}.yaml`, configurationText(stage, ['/mnt/backup'], secret + hook));
    return stage.run([...command, ...(isAction ? [] : ['--config', file, 'create'])], {
      environment: { PATH: `${idle}:${stage.environment['PATH']}`, INPUT_CONFIG: file, INPUT_ACTIONS: 'create' },
      ...(log === undefined ? {} : { log }),
    });
  };
}

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
