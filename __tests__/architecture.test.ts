import { readdirSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { describe, expect, test } from '@jest/globals';

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typesOnly: boolean;
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.includes('generated'))
  .map((name) => ({ name: name.replace(/\.ts$/, ''), text: readFileSync(join('src', name), 'utf8') }));

const imports: Import[] = files.flatMap(({ name, text }) =>
  [
    ...text.matchAll(/^(import|export)( type)?[^;'"]*?from '([^']+)';/gms),
    ...text.matchAll(/(import)(\()'([^']+)'\)/g),
  ].map(([, , type, target = '']) => ({
    from: name,
    to: target.startsWith('.') ? normalize(join(name, '..', target)).replace(/\.js$/, '') : target,
    typesOnly: type === ' type',
  })),
);

const room = (name: string) => name.split('/')[0] ?? name;
/** Returns whether an import is one of our own modules; every folder may import from text. */
const own = ({ to }: Import) =>
  (files.some(({ name }) => name === to) && room(to) !== 'text') || to.includes('generated');
const rooms = [
  'request',
  'configuration',
  'lifecycle',
  'actions',
  'files',
  'borg',
  'databases',
  'monitoring',
  'credentials',
  'snapshots',
  'reporters',
  'shell',
  'system',
  'text',
  'commands',
];

/** Returns the imports of a folder (or a file) that are not allowed. */
function strays(from: (name: string) => boolean, allowed: (line: Import) => boolean): string[] {
  return imports
    .filter((line) => from(line.from) && own(line) && !allowed(line))
    .map(({ from, to }) => `${from} -> ${to}`);
}

const inRoom =
  (...names: string[]) =>
  (name: string) =>
    names.includes(room(name));
const lifecycleTypes = [
  'lifecycle/events',
  'lifecycle/outcome',
  'lifecycle/plan',
  'lifecycle/step',
  'request/request',
  'actions/action',
  'borg/borg',
];

describe('who may import whom', () => {
  test('finds imports at all', () => {
    expect(imports.filter(own).length).toBeGreaterThan(100);
  });

  test('text imports none of our modules', () => {
    expect(imports.filter(({ from, to }) => room(from) === 'text' && to.startsWith('.'))).toEqual([]);
    expect(strays(inRoom('text'), () => false)).toEqual([]);
  });

  test('system imports nothing from other folders', () => {
    expect(strays(inRoom('system'), ({ to }) => room(to) === 'system')).toEqual([]);
  });

  test('shell imports only the errors of system', () => {
    expect(strays(inRoom('shell'), ({ to }) => room(to) === 'shell' || to === 'system/errors')).toEqual([]);
  });

  test('lifecycle.ts imports only the plan, the events, and the outcome', () => {
    const allowed = ['lifecycle/plan', 'lifecycle/events', 'lifecycle/outcome'];
    expect(
      strays(
        (name) => name === 'lifecycle/lifecycle',
        ({ to }) => allowed.includes(to),
      ),
    ).toEqual([]);
  });

  test('events, outcome, plan, and request import only types from each other', () => {
    const types = (name: string) => lifecycleTypes.slice(0, 5).includes(name);
    expect(strays(types, ({ to, typesOnly }) => types(to) || (typesOnly && room(to) === 'system'))).toEqual([]);
  });

  test('borg, actions, files, databases, monitoring, credentials, and snapshots do not read configurations themselves', () => {
    const allowed = ({ from, to, typesOnly }: Import) =>
      ['shell', 'system', room(from)].includes(room(to)) ||
      to === 'configuration/schema' ||
      (typesOnly && lifecycleTypes.includes(to)) ||
      (room(from) === 'actions' && ['borg', 'files', 'databases', 'snapshots'].includes(room(to))) ||
      (room(from) === 'files' && ['borg', 'snapshots'].includes(room(to)));
    const folders = inRoom('borg', 'actions', 'files', 'databases', 'monitoring', 'credentials', 'snapshots');
    expect(strays(folders, allowed)).toEqual([]);
  });

  test('configuration imports only schemas and system', () => {
    const allowed = ({ to, typesOnly }: Import) =>
      ['configuration', 'shell', 'system', 'databases', 'monitoring', 'credentials', 'snapshots'].includes(room(to)) ||
      /options$/.test(to) ||
      (typesOnly && lifecycleTypes.includes(to));
    expect(strays(inRoom('configuration'), allowed)).toEqual([]);
  });

  test('the lifecycle imports only types of actions, and no reporters or readers', () => {
    expect(
      strays(
        inRoom('lifecycle'),
        ({ to, typesOnly }) =>
          ['lifecycle', 'shell', 'system'].includes(room(to)) ||
          to === 'configuration/schema' ||
          (typesOnly && lifecycleTypes.includes(to)),
      ),
    ).toEqual([]);
  });

  test('reporters import only events, outcomes, and system', () => {
    const allowed = ({ to, typesOnly }: Import) =>
      ['reporters', 'system'].includes(room(to)) ||
      (typesOnly ? room(to) === 'lifecycle' : lifecycleTypes.includes(to));
    expect(strays(inRoom('reporters'), allowed)).toEqual([]);
  });

  test('every file is in a known folder, or is an entry point or part of one', () => {
    const outside = files
      .filter(({ name }) => name.includes('/') && !rooms.includes(room(name)))
      .map(({ name }) => name);
    expect(outside).toEqual([]);
  });
});

describe('who may do what', () => {
  const using = (what: RegExp, except: RegExp) =>
    files.filter(({ name, text }) => what.test(text) && !except.test(name)).map(({ name }) => name);

  test('only system/process.ts starts processes', () => {
    const starters = imports
      .filter(
        ({ to, typesOnly }) => !typesOnly && ['@actions/exec', 'node:child_process', 'child_process'].includes(to),
      )
      .map(({ from }) => from);
    expect([...new Set(starters)]).toEqual(['system/process']);
  });

  test('only entry points, and what searches for programs and folders, read the environment of this process', () => {
    const allowed = /^(action|cli|cleanup|system\/(launcher|program|own-folders|temporary))$/;
    expect(using(/process\.env\b/, allowed)).toEqual([]);
  });

  test('only system/environment.ts creates the environment of a child process', () => {
    expect(using(/\bas (unknown as )?ChildEnvironment\b/, /^system\/environment$/)).toEqual([]);
    expect(using(/\benv: /, /^system\/process$/)).toEqual([]);
  });

  test('only entry points end the process', () => {
    expect(using(/process\.exit\(|process\.exitCode\s*=[^=]/, /^(action|cli|cleanup)$/)).toEqual([]);
  });

  test('only reporters and entry points print', () => {
    expect(
      using(
        /\bconsole\.(log|error|warn|info|debug)\(|process\.std(out|err)\.write/,
        /^(action|cli|cleanup|reporters\/.*)$/,
      ),
    ).toEqual([]);
  });

  test('only the workflow entry point loads @actions/core, so that the command line starts fast', () => {
    const users = imports.filter(({ to }) => to === '@actions/core').map(({ from }) => from);
    expect(
      users.filter(
        (name) =>
          ![
            'action',
            'cleanup',
            'request/inputs',
            'reporters/github',
            'reporters/summary',
            'reporters/outputs',
          ].includes(name),
      ),
    ).toEqual([]);
  });
});

describe('documentation', () => {
  test('every export has a doc comment', () => {
    const silent = files.flatMap(({ name, text }) =>
      [
        ...text.matchAll(
          /(^|\n)([^\n]*)\n(?=export (?:async |abstract )?(?:function|class|interface|type|const) (\w+))/g,
        ),
      ]
        .filter(([, , line = '']) => !/\*\/\s*$/.test(line))
        .map(([, , , word]) => `${name}: ${word}`),
    );
    expect(silent).toEqual([]);
  });
});
