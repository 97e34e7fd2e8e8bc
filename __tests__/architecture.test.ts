import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from '@jest/globals';

interface Import {
  readonly from: string;
  readonly to: string;
  /** The imported names, as the other file exports them. */
  readonly names: readonly string[];
  readonly typesOnly: boolean;
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /(?<!\.d)\.ts$/.test(name))
  .map((name) => ({ name: name.replace(/\.ts$/, ''), text: readFileSync(join('src', name), 'utf8') }));

function importsIn(name: string, text: string): readonly Import[] {
  return [
    ...text.matchAll(/^(?:import|export)( type)?([^;'"]*?)from '([^']+)';/gms),
    ...text.matchAll(/import\(()()'([^']+)'\)/g),
  ].map(([, type, list = '', target = '']) => ({
    from: name,
    to: target.startsWith('.') ? normalize(join(name, '..', target)).replace(/\.js$/, '') : target,
    names: [...list.matchAll(/(\w+)(?: as \w+)?(?=\s*[,}])/g)].map(([, word = '']) => word),
    typesOnly: type !== undefined,
  }));
}

const imports = files.flatMap(({ name, text }) => importsIn(name, text));

const names = new Set([...files.map(({ name }) => name), 'configuration/validation/generated/validator']);
const own = imports.filter(({ to }) => names.has(to));
const folderOf = (name: string) => name.split('/')[0] ?? '';

const page = readFileSync('ARCHITECTURE.md', 'utf8');

/** What each folder may import, from the table in ARCHITECTURE.md. */
const table = new Map<string, readonly string[]>();
for (const [, folder = '', rest = ''] of page.matchAll(/^([a-z-]+) {2,}(.+)$/gm)) {
  const all = [...table.keys()];
  const except = /^all above(?: but (.*))?$/.exec(rest)?.map((list = '') => list.split(' '))[1];
  if (rest === 'nothing') table.set(folder, []);
  else table.set(folder, except ? all.filter((name) => !except.includes(name)) : rest.split(' '));
}

/** Returns the groups of nodes that reach each other. */
function cycles(edges: readonly (readonly [string, string])[]): readonly (readonly string[])[] {
  const next = new Map<string, Set<string>>();
  for (const [from, to] of edges) if (from !== to) next.set(from, (next.get(from) ?? new Set<string>()).add(to));
  const reach = (start: string): ReadonlySet<string> => {
    const found = new Set<string>();
    const open = [start];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      for (const other of next.get(node) ?? []) {
        if (!found.has(other)) open.push(other);
        found.add(other);
      }
    }
    return found;
  };
  const reached = new Map([...next.keys()].map((node) => [node, reach(node)] as const));
  const inCycle = [...reached].filter(([node, others]) => others.has(node)).map(([node]) => node);
  const groups = inCycle.map((node) => inCycle.filter((other) => reached.get(node)?.has(other)).sort());
  return [...new Map(groups.map((group) => [group.join(), group])).values()];
}

describe('ARCHITECTURE.md', () => {
  const listed = new Set<string>();
  let folder = '';
  let top = '';
  for (const line of page.split('## Folders')[1]?.split('## Which')[0]?.split('\n') ?? []) {
    const [, list = '', heading = '', rest = ''] = /^(- | {2})\*\*([\w/-]+)\/\*\*(.*)$/.exec(line) ?? [];
    if (list === '- ') top = heading;
    if (heading !== '') folder = list === '- ' ? heading : `${top}/${heading}`;
    for (const [, name = ''] of (heading === '' ? line : rest).matchAll(/(?:^|[·:.] +|^ +)`([\w-]+)`/g)) {
      listed.add(`${folder}/${name}`);
    }
  }

  test('lists every file, and no other', () => {
    expect([...listed].sort()).toEqual([...names].sort());
  });

  test('lists every folder after those that it imports', () => {
    const order = [...table.keys()];
    const wrong = [...table].flatMap(([name, allowed]) =>
      allowed.filter((other) => !order.slice(0, order.indexOf(name)).includes(other)).map((other) => [name, other]),
    );
    expect(wrong).toEqual([]);
    expect([...new Set(files.map(({ name }) => folderOf(name)))].sort()).toEqual([...order].sort());
  });
});

describe('imports', () => {
  test('are found', () => {
    expect(own.length).toBeGreaterThan(700);
  });

  test('go only where the table allows', () => {
    const wrong = own.filter(({ from, to }) => {
      const [here, there] = [folderOf(from), folderOf(to)];
      return here !== there && !table.get(here)?.includes(there);
    });
    expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  test('form no cycle between files', () => {
    expect(cycles(own.map(({ from, to }) => [from, to]))).toEqual([]);
  });

  test('form no cycle between folders and subfolders', () => {
    expect(cycles(own.map(({ from, to }) => [dirname(from), dirname(to)]))).toEqual([]);
  });

  test('of lifecycle.ts are the plan, the events, and the outcome', () => {
    const found = own.filter(({ from }) => from === 'lifecycle/lifecycle').map(({ to }) => to);
    expect([...new Set(found)].sort()).toEqual(['lifecycle/events', 'lifecycle/outcome', 'lifecycle/plan']);
  });

  test('give the configuration only the options of what it configures', () => {
    const owners = ['permissions', 'lifecycle', 'snapshots', 'databases', 'monitoring', 'credentials', 'borg', 'files'];
    const found = own.filter(
      ({ from, to }) =>
        folderOf(from) === 'configuration' &&
        [...owners, 'actions'].includes(folderOf(to)) &&
        !['borg/repository-url', 'credentials/read-credential'].includes(to),
    );
    expect(found.flatMap(({ to, names }) => names.map((name) => `${to}#${name}`))).not.toContainEqual(
      expect.not.stringMatching(/(Options|Names)$/),
    );
  });

  test('use every export: what only its own file needs is not exported', () => {
    const elsewhere = ['__tests__', 'scripts', 'bench'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .flatMap((name) => importsIn(join(folder, name), readFileSync(join(folder, name), 'utf8')))
        .map(({ to, ...rest }) => ({ ...rest, to: to.replace(/^src\//, '') })),
    );
    const used = new Set([...imports, ...elsewhere].flatMap(({ to, names }) => names.map((name) => `${to}#${name}`)));
    const loaded = new Set(imports.filter(({ names }) => names.length === 0).map(({ to }) => to));
    const unused = files.flatMap(({ name, text }) =>
      [...text.matchAll(/^export (?:async |abstract )?(?:function\*?|class|interface|type|const) (\w+)/gm)]
        .map(([, word]) => `${name}#${word}`)
        .filter((word) => !used.has(word) && !loaded.has(name)),
    );
    expect(unused).toEqual([]);
  });

  test('are never passed on: each name comes from the file that defines it', () => {
    expect(files.filter(({ text }) => /^export [^;]*? from '/m.test(text)).map(({ name }) => name)).toEqual([]);
  });
});

describe('file names', () => {
  const last = [...names].map((name) => name.split('/').at(-1) ?? '');

  test('are used once, except `registry` and the name of an action', () => {
    const twice = last.filter((name, index) => last.indexOf(name) !== index);
    const actions = [...names].filter((name) => folderOf(name) === 'actions').map((name) => name.split('/')[1] ?? '');
    expect(twice.filter((name) => name !== 'registry' && !actions.includes(name))).toEqual([]);
  });

  test('differ by more than an ending', () => {
    const alike = last.flatMap((name) =>
      last.filter((other) => /^(s|ed|er|ing|d|r)$/.test(other.startsWith(name) ? other.slice(name.length) : '')),
    );
    expect(alike).toEqual([]);
  });
});

describe('who may do what', () => {
  const using = (what: RegExp, except: RegExp) =>
    files.filter(({ name, text }) => what.test(text) && !except.test(name)).map(({ name }) => name);
  const bundles = /^entry-points\/(action|cli|cleanup)$/;

  test('only process/run-process.ts starts processes', () => {
    const starters = imports
      .filter(
        ({ to, typesOnly }) => !typesOnly && ['@actions/exec', 'node:child_process', 'child_process'].includes(to),
      )
      .map(({ from }) => from);
    expect([...new Set(starters)]).toEqual(['process/run-process']);
  });

  test('only entry points, and what looks for programs and folders, read the environment of this process', () => {
    const allowed = /^(entry-points\/(action|cli|cleanup)|process\/launch|system\/(paths|temporary))$/;
    expect(using(/process\.env\b/, allowed)).toEqual([]);
  });

  test('only process/child-environment.ts creates the environment of a child process', () => {
    expect(using(/\bas (unknown as )?ChildEnvironment\b/, /^process\/child-environment$/)).toEqual([]);
    expect(using(/\benv: /, /^process\/run-process$/)).toEqual([]);
  });

  test('only entry points end the process', () => {
    expect(using(/process\.exit\(|process\.exitCode\s*=[^=]/, bundles)).toEqual([]);
  });

  test('only entry points print', () => {
    expect(using(/\bconsole\.(log|error|warn|info|debug)\(|process\.std(out|err)\.write/, bundles)).toEqual([]);
  });

  test('only the entry point of the action loads @actions/core, so that the command line starts fast', () => {
    expect(imports.filter(({ to }) => to === '@actions/core').map(({ from }) => from)).toEqual(['entry-points/action']);
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
