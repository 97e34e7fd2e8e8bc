import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { commandLine } from '../../src/entry-points/command-line.js';
import type { Event } from '../../src/lifecycle/events.js';
import { plannedStep, type Step, stepsOf } from '../../src/lifecycle/plan.js';
import { createStand, type FinishedRun, type Stand } from '../support/backup-setup.js';
import { type RecordingServer, startRecordingServer } from '../support/recording-server.js';

let stand: Stand;
let server: RecordingServer;
let path: string;

/** Stands in for Borg, which would take too long hundreds of times: reads the pipes of dumps, and notes what it did. */
const borg = (trace: string) => `#!/bin/sh
case $1 in
--version) echo 'borg 1.4.0'; exit ;;
info) echo '{"repository":{"id":"0a","location":"r"},"encryption":{"mode":"none"},"archives":[]}'; exit ;;
list) echo '{"repository":{"id":"0a","location":"r"},"archives":[]}'; exit ;;
esac
for word; do
  word=\${word#--pattern=R }
  case $word in
  */bad*) failed=1 ;;
  */./*) for pipe in "$word"/* "$word"/*/* "$word"/*/*/*; do
      [ ! -p "$pipe" ] || while read -r _; do :; done <"$pipe"
    done ;;
  esac
done
echo "borg $1" >>'${trace}'
[ -z "$failed" ] || { echo 'It is bad.' >&2; exit 2; }
[ "$1" != create ] || echo '{"archive":{"name":"a","id":"0b","start":"2026-11-23T03:00:12","duration":1,"stats":{"original_size":1,"compressed_size":1,"deduplicated_size":1,"nfiles":1}},"repository":{"id":"0a","location":"r"}}'
`;

/** Stands in for sqlite3: notes the name of the database, and prints an empty dump. */
const client = (trace: string) => `#!/bin/sh
echo "dump $1" >>'${trace}'
echo 'COMMIT;'
`;

beforeAll(async () => {
  stand = createStand();
  server = await startRecordingServer();
  const folder = stand.path('bin');
  mkdirSync(folder);
  for (const [name, text] of Object.entries({ borg, client })) {
    writeFileSync(join(folder, name), text(stand.path('trace')));
    chmodSync(join(folder, name), 0o700);
  }
  path = `${folder}:${stand.environment['PATH']}`;
});
afterAll(async () => {
  await server.stop();
  stand.remove();
});

const seedHooks = [
  ...['prune', 'compact', 'backup', 'check', 'actions', 'everything'].flatMap((name) => [
    `before_${name}`,
    `after_${name}`,
  ]),
  'on_error',
];

/** A hook with one to three commands; `isBad`: the last one fails. */
const hook = fc.record({
  commands: fc.constantFrom(1, 1, 2, 3),
  isBad: fc.constantFrom(...Array<boolean>(15).fill(false), true),
});

const entry = fc.record({
  around: fc.constantFrom(
    ...['action', 'repository', 'configuration', 'everything'].flatMap((what) => [`before ${what}`, `after ${what}`]),
    'after error',
  ),
  when: fc.option(fc.subarray(['create', 'prune', 'check'], { minLength: 1 }), { nil: undefined }),
  states: fc.option(fc.constantFrom(['finish'], ['fail']), { nil: undefined }),
  hook,
});

const file = fc.record({
  hooks: fc.dictionary(fc.constantFrom(...seedHooks), hook, { maxKeys: 5 }),
  entries: fc.array(entry, { maxLength: 3 }),
  repositories: fc.constantFrom(['good'], ['good'], ['good', 'better'], ['bad', 'good']),
  databases: fc.subarray(['shop', 'wiki']),
  services: fc.subarray(['healthchecks', 'cronitor'] as const),
  skipped: fc.constantFrom([], [], ['check'], ['prune']),
  order: fc.constantFrom(undefined, 'per_file', 'per_action'),
});

const scenario = fc.record({
  files: fc.array(file, { minLength: 1, maxLength: 2 }),
  actions: fc.constantFrom(['create'], ['create', 'prune'], ['prune', 'compact', 'create', 'check'], ['check']),
});

type Scenario = typeof scenario extends fc.Arbitrary<infer T> ? T : never;

/** Returns the commands of a hook; each notes what it is, so that no two are alike. */
function commandsOf(name: string, { commands, isBad }: { commands: number; isBad: boolean }): readonly string[] {
  const isCertain = /everything/.test(name); // if it fails, nothing runs
  return Array.from({ length: commands }, (_, index) => {
    const end = isBad && !isCertain && index === commands - 1 ? '; exit 3' : '';
    return `echo "${name} ${index}" >> "$TRACE"${end}`;
  });
}

/** Writes a file as JSON, which is also YAML. */
function write(content: Scenario['files'][number], name: string): string {
  const { hooks, entries, repositories, databases, services, skipped, order } = content;
  const seeds = Object.entries(hooks).map(([key, value]) => [key, commandsOf(`${name} ${key}`, value)]);
  const commands = entries.map(({ around, when, states, hook: run }, index) => {
    const [moment = '', what = ''] = around.split(' ');
    const only = moment === 'after' && what !== 'error' ? states : undefined;
    return { [moment]: what, when, states: only, run: commandsOf(`${name} ${index} ${around}`, run) };
  });
  const options = {
    source_directories: [stand.source],
    repositories: repositories.map((repository) => ({ path: stand.path(`${repository}-${name}`) })),
    keep_daily: 3,
    checks: [{ name: 'repository' }],
    skip_actions: skipped,
    bootstrap: { store_config_files: false },
    commands,
    sqlite_databases: databases.map((database) => ({
      name: database,
      path: '/nowhere',
      sqlite_command: `${stand.path('bin/client')} ${name}-${database}`,
    })),
    ...Object.fromEntries(services.map((service) => [service, { ping_url: `${server.url}/${service}` }])),
    ...Object.fromEntries(seeds),
    'x-borgflow': { hook_order: order },
  };
  return stand.write(`${name}.yaml`, JSON.stringify(options));
}

/** A node of `plan --json`. */
interface PlanPart {
  readonly type: string;
  readonly steps?: readonly PlanPart[];
  readonly [name: string]: unknown;
}

async function planOf(files: readonly string[], actions: readonly string[]): Promise<readonly PlanPart[]> {
  let text = '';
  await commandLine(['-c', ...files, 'plan', '--json', ...actions], {
    environment: stand.environment,
    out: (part) => {
      text += part;
    },
    error: () => undefined,
    interactive: false,
    colored: false,
    columns: 80,
  });
  return JSON.parse(text).steps;
}

/** A planned step: its name as in the events of a run, and what it leaves in the trace. */
interface Planned {
  readonly name: string;
  readonly marks: readonly string[];
  readonly notRun: unknown;
  readonly states: unknown;
}

/** Returns the steps of a plan in order, each with the dumps below it. */
function flattened(parts: readonly PlanPart[], repository = ''): readonly Planned[] {
  return parts.flatMap((part): readonly Planned[] => {
    const { type, steps = [], configuration, not_run: notRun, states } = part;
    if (type === 'configuration') return flattened(steps);
    if (type === 'repository') return flattened(steps, String(part['path']));
    const base = { notRun, states };
    if (type === 'ping') {
      return [{ ...base, name: `${configuration}: ${part['service']} ${part['state']}`, marks: [] }];
    }
    if (type === 'action') {
      const dumps = steps.map(({ database }) => `dump ${configuration}-${database}`.replace('.yaml', '')).sort();
      const name = `${configuration}: ${part['action']} ${repository}`;
      return [{ ...base, name, marks: [...dumps, `borg ${part['action']}`] }];
    }
    const commands = part['commands'] as readonly { readonly run: string }[];
    const marks = commands.map(({ run }) => /"([^"$]*)"/.exec(run)?.[1] ?? '');
    return [{ ...base, name: `${configuration}: ${part['hook']} ${repository}`, marks }];
  });
}

function nameOf(step: Step): string {
  if (step.kind === 'monitor') return `${step.configuration.name}: ${step.service} ${step.state}`;
  const what = step.kind === 'hook' ? step.hook : step.action;
  return `${step.configuration.name}: ${what} ${step.repository?.path ?? ''}`;
}

/** Sorts neighbors whose order is not defined: services are told at once, and dumps are made at once. */
function ordered(names: readonly string[], isUnordered: (name: string) => boolean): readonly string[] {
  const sorted: string[] = [];
  let alike: string[] = [];
  for (const name of names) {
    if (isUnordered(name)) alike.push(name);
    else {
      sorted.push(...alike.sort(), name);
      alike = [];
    }
  }
  return [...sorted, ...alike.sort()];
}

const isPing = (name: string) => /: (healthchecks|cronitor) /.test(name);
const isDump = (mark: string) => mark.startsWith('dump ');

const started = ({ events }: FinishedRun) =>
  events.flatMap((event) => (event.type === 'step-started' ? [event.step] : []));

test('the plan of a random configuration equals the trace of the run, step for step and command for command', async () => {
  await fc.assert(
    fc.asyncProperty(scenario, async (chosen) => {
      const files = chosen.files.map((content, index) => write(content, `f${index}`));
      const planned = flattened(await planOf(files, chosen.actions));
      stand.trace();
      const requested = chosen.actions.map((name) => ({ name, flags: {} }));
      const run = await stand.run({ configurationPaths: files, actions: requested }, { path });
      const trace = stand.trace();
      const isGood = run.report.outcome !== 'failure';
      const begin = run.events.find(
        (event): event is Extract<Event, { type: 'run-started' }> => event.type === 'run-started',
      );
      const steps = begin === undefined ? [] : stepsOf(begin.plan);
      expect(planned).not.toEqual([]);
      expect(planned.map(({ name }) => name)).toEqual(steps.map(nameOf));
      const unreached = new Set(run.events.flatMap((event) => (event.type === 'step-not-run' ? [event.step] : [])));
      const onlyAfterError = ({ states }: Planned) => JSON.stringify(states) === '["fail"]';
      // Without an error, the plan alone says what runs.
      const expected = planned.filter((one, index) => {
        if (isGood) return one.notRun === null && !onlyAfterError(one);
        return !unreached.has(steps[index] as Step);
      });
      expect(ordered(started(run).map(plannedStep).map(nameOf), isPing)).toEqual(
        ordered(
          expected.map(({ name }) => name),
          isPing,
        ),
      );
      expect(expected.filter(({ notRun }) => notRun !== null)).toEqual([]);
      expect(ordered(trace, isDump)).toEqual(expected.flatMap(({ marks }) => marks));
    }),
    { numRuns: 300 },
  );
});
