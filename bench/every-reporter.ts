import { statSync } from 'node:fs';
import { join } from 'node:path';
import { borgmaticVersion, installBorgmatic, olderBorgmatic } from './borgmatic.js';
import type { Figure, Measurement, Row } from './figure.js';
import { caller, line, type Passage, passage } from './hook-lines.js';
import { interleave, spreadOf } from './rounds.js';

const rounds = 5;
const ourLines = 1_000_000;
const peerLines = 50_000;
const leastRatio = 15;
const mostMegabytes = 120;
const mostReportMegabytes = 5;

/** Measures the same as `lines`, with everything that Borgflow can write about a run. */
export const everyReporter: Measurement = {
  name: 'reporters',
  measure: async (stage) => {
    const path = (name: string) => join(stage.folder, name);
    const log = path('reporters.out');
    const older = [installBorgmatic(olderBorgmatic.version, olderBorgmatic.needs)];
    const logFile = (name: string) => ['--log-file', path(`${name}.log`)];
    const peers = {
      older: caller(stage, { command: older, log, flags: logFile('older'), configured: olderText(stage.source) }),
      peer: caller(stage, { command: stage.peer, log, flags: logFile('peer') }),
    };
    const files = ['--events', path('run.jsonl'), '--report', path('command-line.html')];
    const ours = {
      commandLine: caller(stage, { command: stage.commandLine, log, flags: [...logFile('own'), ...files] }),
      action: caller(stage, { command: stage.action, log, inputs: { INPUT_REPORT: path('action.html') } }),
    };
    const measured = await interleave(
      {
        older: async () => passage(peers.older, peerLines),
        peer: async () => passage(peers.peer, peerLines),
        commandLine: async () => passage(ours.commandLine, ourLines),
        action: async () => passage(ours.action, ourLines),
      },
      rounds,
    );
    const megabytesOf = (report: string) => statSync(path(report)).size / 1e6;
    return [
      rateFigure(measured),
      memoryFigure(measured),
      sizeFigure(['command-line.html', 'action.html'].map(megabytesOf)),
    ];
  },
};

/** Returns a configuration with sections, as the older borgmatic expects it. */
function olderText(source: string): (hook: string) => string {
  return (hook) => `location:
    source_directories: [${source}]
    repositories: [/mnt/backup]
hooks:
    before_everything:
        - ${hook}
`;
}

type Passages = Readonly<Record<'older' | 'peer' | 'commandLine' | 'action', readonly Passage[]>>;

const commandLineTitle = 'Borgflow, command line: log file, events, report';
const actionTitle = 'Borgflow, workflow step: log, summary, report';

function rateFigure({ older, peer, commandLine, action }: Passages): Figure {
  const rates = (passages: readonly Passage[]) => passages.map(({ rate }) => rate);
  const name = `borgmatic ${olderBorgmatic.version}`;
  const row = (what: string, passages: readonly Passage[]): Row => ({
    what,
    unit: 'lines/s',
    values: rates(passages),
    claim: {
      value: spreadOf(rates(passages)).median / spreadOf(rates(older)).median,
      to: name,
      atLeast: leastRatio,
    },
  });
  return {
    title: 'Lines per second from a hook, with every reporter',
    method:
      `A hook prints ${ourLines.toLocaleString('en-US')} lines of ${line.length} characters (${peerLines.toLocaleString('en-US')} for borgmatic). ` +
      `Besides its output, which goes to a file, borgmatic writes its log file; Borgflow writes everything that it can write about a run. ` +
      `${rounds} rounds. The rate is computed from the difference in time to a run with a single line. Borg is a fake that does nothing.`,
    rows: [
      { what: `${name}, log file`, unit: 'lines/s', values: rates(older) },
      { what: `borgmatic ${borgmaticVersion}, log file`, unit: 'lines/s', values: rates(peer) },
      row(commandLineTitle, commandLine),
      row(actionTitle, action),
    ],
  };
}

function memoryFigure({ older, peer, commandLine, action }: Passages): Figure {
  const memory = (passages: readonly Passage[]) => passages.map(({ megabytes }) => megabytes);
  return {
    title: 'Memory while printing lines, with every reporter',
    method:
      'Peak memory of the process in the same runs (VmHWM, 1 MB = 1,000,000 bytes). The limit applies to the maximum.',
    rows: [
      { what: `borgmatic ${olderBorgmatic.version}`, unit: 'MB', values: memory(older) },
      { what: `borgmatic ${borgmaticVersion}`, unit: 'MB', values: memory(peer) },
      limited(commandLineTitle, memory(commandLine), mostMegabytes),
      limited(actionTitle, memory(action), mostMegabytes),
    ],
  };
}

function sizeFigure(megabytes: readonly number[]): Figure {
  return {
    title: 'Size of the report',
    method: 'The reports of the last command line and the last workflow step in the same runs.',
    rows: [limited('Borgflow', megabytes, mostReportMegabytes)],
  };
}

function limited(what: string, values: readonly number[], atMost: number): Row {
  return { what, unit: 'MB', values, claim: { value: spreadOf(values).maximum, atMost } };
}
