import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BenchEnvironment, configurationText } from './environment.js';
import type { Figure, Measurement, Row } from './figure.js';
import { countProcesses, type ProcessCount } from './process-count.js';
import { spreadOf } from './rounds.js';

const rounds = 3;

interface Scenario {
  readonly what: string;
  readonly repositories: number;
  readonly words: readonly string[];
  readonly hooks?: boolean;
}

const scenarios: readonly Scenario[] = [
  { what: 'default run, 1 repository', repositories: 1, words: [] },
  { what: 'default run, 4 repositories', repositories: 4, words: [] },
  { what: 'default run with 8 hook commands', repositories: 1, words: [], hooks: true },
  { what: 'create', repositories: 1, words: ['create'] },
  { what: 'prune compact', repositories: 1, words: ['prune', 'compact'] },
  { what: 'check', repositories: 1, words: ['check'] },
  { what: 'check --only extract', repositories: 1, words: ['check', '--only', 'extract'] },
  { what: 'repo-list --json', repositories: 1, words: ['repo-list', '--json'] },
  { what: 'list --archive latest', repositories: 1, words: ['list', '--archive', 'latest'] },
  { what: 'info --archive latest', repositories: 1, words: ['info', '--archive', 'latest'] },
  {
    what: 'extract --archive latest',
    repositories: 1,
    words: ['extract', '--archive', 'latest', '--destination', 'restored'],
  },
];

const hooks = ['action', 'repository', 'configuration', 'everything']
  .flatMap((scope) => ['before', 'after'].map((when) => ({ scope, when })))
  .map(({ scope, when }) => {
    const only = scope === 'action' ? '      when: [create]\n' : '';
    return `    - ${when}: ${scope}\n${only}      run:\n          - echo ${when} ${scope}\n`;
  })
  .join('');

/** Measures how often Borg is called, and how many processes are started. */
export const calls: Measurement = {
  name: 'calls',
  measure: async (stage) => {
    const rows: { calls: Row[]; processes: Row[] } = { calls: [], processes: [] };
    for (const scenario of scenarios) {
      const { ours, peers } = await compare(stage, scenario);
      for (const unit of ['calls', 'processes'] as const) {
        const mine = ours.map((count) => count[unit]);
        const theirs = peers.map((count) => count[unit]);
        const claim = { value: spreadOf(mine).maximum, atMost: spreadOf(theirs).maximum };
        rows[unit].push(
          { what: `borgmatic: ${scenario.what}`, unit, values: theirs },
          { what: `Borgflow: ${scenario.what}`, unit, values: mine, claim },
        );
      }
    }
    return [callsFigure(rows.calls), processesFigure(rows.processes)];
  },
};

interface Count {
  readonly calls: number;
  readonly processes: number;
}

async function compare(
  stage: BenchEnvironment,
  scenario: Scenario,
): Promise<{ readonly ours: readonly Count[]; readonly peers: readonly Count[] }> {
  const contender = (name: string, command: readonly string[]) => {
    const key = `${name}-${scenarios.indexOf(scenario)}`;
    const repositories = stage.repositories(key, scenario.repositories);
    const more = scenario.hooks === true ? `commands:\n${hooks}` : '';
    const file = stage.write(`${key}.yaml`, configurationText(stage, repositories, more));
    const call = (words: readonly string[]) => [...command, '--config', file, ...words];
    return { prepare: () => stage.run(call(['create'])), count: () => countOf(stage, call(scenario.words)) };
  };
  const ours = contender('our-calls', stage.commandLine);
  const peers = contender('peer-calls', stage.peer);
  await ours.prepare();
  await peers.prepare();
  const counted: { ours: Count[]; peers: Count[] } = { ours: [], peers: [] };
  for (let round = 0; round < rounds; round += 1) {
    counted.ours.push(await ours.count());
    counted.peers.push(await peers.count());
  }
  return counted;
}

/** Runs a command with a `borg` on the PATH that logs each call and then runs the real Borg. */
async function countOf(stage: BenchEnvironment, command: readonly string[]): Promise<Count> {
  const record = join(stage.folder, 'calls.log');
  stage.write('calls.log', '');
  const path = stage.environment['PATH'] ?? '';
  const folder = stage.program('recording', 'borg', `echo "$*" >>'${record}'\nPATH='${path}' exec borg "$@"`);
  const restored = join(stage.folder, 'restored');
  rmSync(restored, { recursive: true, force: true });
  mkdirSync(restored);
  let count: ProcessCount | undefined;
  await stage.run(command, {
    environment: { PATH: `${folder}:${path}` },
    onStart: (pid) => {
      count = countProcesses(pid);
    },
  });
  const lines = readFileSync(record, 'utf8').split('\n').length - 1;
  return { calls: lines, processes: count?.stop() ?? 0 };
}

function callsFigure(rows: readonly Row[]): Figure {
  return {
    title: 'Borg calls',
    method: `A \`borg\` on the PATH logs each call and then runs the real Borg. ${rounds} rounds. Borgflow has cached the output of \`borg --version\` in an earlier run.`,
    rows,
  };
}

function processesFigure(rows: readonly Row[]): Figure {
  return {
    title: 'Processes',
    method:
      'All processes that the program starts in the same runs, directly or indirectly, including hooks. /proc is read about a thousand times a second, so a very short process may be missed. The limit applies to the maximum.',
    rows,
  };
}
