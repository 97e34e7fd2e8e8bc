import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { commandLine } from '../../src/command-line.js';
import { action, type Played, putUpStand, type Stand } from '../stand.js';

/** A user without any rights, and the number of a group that isn't root's. */
const nobody = 65534;

let stand: Stand;
beforeEach(() => {
  stand = putUpStand();
  // As if it were /srv: others can look in.
  chmodSync(stand.folder, 0o755);
});
afterEach(() => stand.remove());

/** A folder in the stand, of that mode, and the names of those below it. */
function folder(name: string, mode = 0o755): string {
  mkdirSync(stand.path(name), { recursive: true });
  chmodSync(stand.path(name), mode);
  return stand.path(name);
}

function put(name: string, text: string, mode: number): string {
  mkdirSync(dirname(stand.path(name)), { recursive: true });
  writeFileSync(stand.path(name), text);
  chmodSync(stand.path(name), mode);
  return stand.path(name);
}

const script = (name: string, mode = 0o755) => put(name, '#!/bin/sh\necho ours >> "$TRACE"\n', mode);

/** A configuration file whose first hook leaves a trace, and says "not now" after the others. */
function configuration(name: string, lines: readonly string[] = [], hooks: readonly string[] = []): string {
  const text = [
    `repositories: [{path: ${stand.path('r')}}]`,
    ...lines,
    `before_prune: ${JSON.stringify(['echo ran >> "$TRACE"', ...hooks, 'exit 75'])}`,
  ];
  return put(name, `${text.join('\n')}\n`, 0o600);
}

const chown = (path: string, uid: number, gid = uid) => chownSync(path, uid, gid);

/** What an unprivileged user can do, on a real system: swap a file by its folder, or write to it. */
function attack(commands: string): boolean {
  try {
    const user = ['--reuid', String(nobody), '--regid', String(nobody), '--clear-groups'];
    execFileSync('setpriv', [...user, 'sh', '-ec', commands], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}

/** Puts something of the attacker's in the place of a file; it leaves a trace if it is run. */
const swap = (path: string) =>
  `cd '${dirname(path)}'; mv '${path}' '${path}.old'; printf '#!/bin/sh\\necho stolen >> "$TRACE"\\n' > '${path}'; chmod 755 '${path}'`;

async function strict(configurationPaths: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const request = { configurationPaths, permissions: 'strict' as const, actions: [action('prune')] };
  const played = await stand.run(request, { environment });
  return { ...played, trace: stand.trace(), refusals: refusalsOf(played) };
}

function refusalsOf({ events }: Played): readonly string[] {
  return events.flatMap((event) => (event.type === 'notice' && event.level === 'error' ? [event.message] : []));
}

/** What one layout consists of: the file to run, and the path that others can change. */
interface Layout {
  readonly file: string;
  readonly weak: string;
  /** The way in which the message says it. */
  readonly says: RegExp;
  /** What an attacker does, where that can be shown. */
  readonly attack?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

const onPath = (first: string) => ({ PATH: [first, process.env['PATH']].join(delimiter) });

const layouts: readonly (readonly [name: string, make: () => Layout])[] = [
  [
    'the folder of the configuration is open to everyone',
    () => {
      const weak = folder('etc', 0o777);
      const file = configuration('etc/app.yaml');
      return { file, weak, says: /can be changed by everyone, so anyone can replace .*app\.yaml/, attack: swap(file) };
    },
  ],
  [
    'a folder three levels above the configuration is open to everyone',
    () => {
      const weak = folder('srv', 0o777);
      const file = configuration('srv/a/b/app.yaml');
      return { file, weak, says: /so anyone can replace .*srv\/a\./, attack: `mv '${weak}/a' '${weak}/z'` };
    },
  ],
  [
    'the folder of the configuration is open to a group',
    () => {
      const weak = folder('etc', 0o775);
      chown(weak, 0, nobody);
      const file = configuration('etc/app.yaml');
      return { file, weak, says: /the group nogroup, so anyone in it can replace .*chmod g-w /, attack: swap(file) };
    },
  ],
  [
    "the folder of the configuration is open to root's own group",
    () => ({
      weak: folder('etc', 0o775),
      file: configuration('etc/app.yaml'),
      says: /the group root, so anyone in it/,
    }),
  ],
  [
    'the folder of the configuration belongs to another user',
    () => {
      const weak = folder('etc');
      chown(weak, nobody);
      const file = configuration('etc/app.yaml');
      return { file, weak, says: /is owned by the user nobody, who can replace .*chown root /, attack: swap(file) };
    },
  ],
  [
    'the folder of the configuration is sticky and belongs to another user',
    () => {
      const weak = folder('etc', 0o1777);
      chown(weak, nobody);
      const file = configuration('etc/app.yaml');
      return { file, weak, says: /etc \(.*is owned by the user nobody, who can/, attack: swap(file) };
    },
  ],
  [
    'an access list gives the folder of the configuration to a user',
    () => {
      const weak = folder('etc');
      execFileSync('setfacl', ['-m', `u:${nobody}:rwx`, weak]);
      const file = configuration('etc/app.yaml');
      return { file, weak, says: /can be changed by the user nobody, .*setfacl -x u:nobody /, attack: swap(file) };
    },
  ],
  [
    'an access list gives the configuration to a user',
    () => {
      const file = configuration('app.yaml');
      execFileSync('setfacl', ['-m', `u:${nobody}:rw`, file]);
      return { file, weak: file, says: /read and written by the user nobody/, attack: `echo '# x' >> '${file}'` };
    },
  ],
  [
    'root’s configuration is open to root’s group',
    () => {
      const file = configuration('app.yaml');
      chmodSync(file, 0o660);
      return { file, weak: file, says: /mode 0660\) can be written by the group root/ };
    },
  ],
  [
    'a link to the configuration stands in an open folder',
    () => {
      const real = configuration('safe/app.yaml');
      const weak = folder('links', 0o777);
      symlinkSync(real, join(weak, 'app.yaml'));
      return {
        file: join(weak, 'app.yaml'),
        weak,
        says: /can replace .*links\/app\.yaml/,
        attack: swap(join(weak, 'app.yaml')),
      };
    },
  ],
  [
    'the second of two links stands in an open folder',
    () => {
      const real = configuration('safe/app.yaml');
      const weak = folder('middle', 0o777);
      symlinkSync(real, join(weak, 'app.yaml'));
      symlinkSync(join(weak, 'app.yaml'), stand.path('app.yaml'));
      return { file: stand.path('app.yaml'), weak, says: /everyone/, attack: swap(join(weak, 'app.yaml')) };
    },
  ],
  [
    'a link to a folder on the way stands in an open folder',
    () => {
      configuration('safe/conf/app.yaml');
      const weak = folder('links', 0o777);
      symlinkSync(stand.path('safe/conf'), join(weak, 'conf'));
      return {
        file: join(weak, 'conf', 'app.yaml'),
        weak,
        says: /can replace .*links\/conf/,
        attack: `rm '${weak}/conf'`,
      };
    },
  ],
  [
    'the folder that a link leads to is open',
    () => {
      const weak = folder('real', 0o777);
      const real = configuration('real/app.yaml');
      symlinkSync(real, stand.path('app.yaml'));
      return { file: stand.path('app.yaml'), weak, says: /can replace .*real\/app\.yaml/, attack: swap(real) };
    },
  ],
  [
    'a link in a sticky folder belongs to another user',
    () => {
      const real = configuration('safe/app.yaml');
      folder('tmp', 0o1777);
      const weak = stand.path('tmp/app.yaml');
      symlinkSync(real, weak);
      lchownSync(weak, nobody, nobody);
      return {
        file: weak,
        weak,
        says: /a symlink\) is owned by the user nobody, who can replace .*: rm /,
        attack: `rm '${weak}'`,
      };
    },
  ],
  [
    'the folder of an included file is open',
    () => {
      const weak = folder('shared', 0o777);
      const included = put('shared/keep.yaml', 'keep_daily: 7\n', 0o600);
      const file = configuration('app.yaml', [`<<: !include ${included}`]);
      return { file, weak, says: /so anyone can replace .*keep\.yaml/, attack: swap(included) };
    },
  ],
  [
    'the folder of a hook’s script is open',
    () => {
      const weak = folder('scripts', 0o777);
      const run = script('scripts/dump.sh');
      return { file: configuration('app.yaml', [], [run]), weak, says: /so anyone can replace/, attack: swap(run) };
    },
  ],
  [
    'a script that a hook names by a variable of the environment is open',
    () => {
      const weak = script('scripts/dump.sh', 0o777);
      const file = configuration('app.yaml', [], ['"$SCRIPTS/dump.sh"']);
      const attack = `echo 'echo stolen >> "$TRACE"' >> '${weak}'`;
      return { file, weak, says: /mode 0777\)/, attack, environment: { SCRIPTS: dirname(weak) } };
    },
  ],
  [
    'a script that doesn’t exist yet can be put there',
    () => {
      const weak = folder('drop', 0o1777);
      const file = configuration('app.yaml', [], [`[ ! -e ${weak}/extra.sh ] || ${weak}/extra.sh`]);
      const attack = `printf '#!/bin/sh\\necho stolen >> "$TRACE"\\n' > '${weak}/extra.sh'; chmod 755 '${weak}/extra.sh'`;
      return { file, weak, says: /so anyone can create .*extra\.sh|mode 0755\) is owned by the user nobody/, attack };
    },
  ],
  [
    'the interpreter of a hook’s script is open',
    () => {
      const weak = script('venv/python', 0o777);
      const run = put('scripts/dump.py', `#!${weak}\n`, 0o755);
      return { file: configuration('app.yaml', [], [run]), weak, says: /it is run/ };
    },
  ],
  [
    'a folder on the PATH is open, in front of the one with the hook’s program',
    () => {
      const weak = folder('bin', 0o777);
      const file = configuration('app.yaml', [], ['hostid >/dev/null']);
      const attack = `printf '#!/bin/sh\\necho stolen >> "$TRACE"\\n' > '${weak}/hostid'; chmod 755 '${weak}/hostid'`;
      return { file, weak, says: /so anyone can put another \w+ there/, attack, environment: onPath(weak) };
    },
  ],
  [
    'a folder of the PATH doesn’t exist, and others can make it',
    () => {
      const weak = folder('opt', 0o777);
      return {
        file: configuration('app.yaml'),
        weak,
        says: /so anyone can create .*opt\/bin/,
        environment: onPath(join(weak, 'bin')),
      };
    },
  ],
  [
    'the program of local_path is open',
    () => {
      const weak = script('tools/borg', 0o775);
      chown(weak, 0, nobody);
      return {
        file: configuration('app.yaml', [`local_path: ${weak}`]),
        weak,
        says: /the group nogroup, and it is run/,
      };
    },
  ],
  [
    'the program of ssh_command is in an open folder',
    () => {
      const weak = folder('tools', 0o777);
      const file = configuration('app.yaml', [`ssh_command: ${script('tools/ssh')} -4`]);
      return { file, weak, says: /so anyone can replace .*tools\/ssh/ };
    },
  ],
  [
    'the program of encryption_passcommand belongs to another user',
    () => {
      const weak = script('tools/ask');
      chown(weak, nobody);
      return {
        file: configuration('app.yaml', [`encryption_passcommand: ${weak} borg`]),
        weak,
        says: /is owned by the user nobody/,
      };
    },
  ],
  [
    'the command that hashes files for a spot check is open',
    () => {
      const weak = script('tools/hash', 0o777);
      const limits = 'count_tolerance_percentage: 1, data_sample_percentage: 1, data_tolerance_percentage: 1';
      const lines = [
        `source_directories: [${stand.source}]`,
        `checks: [{name: spot, ${limits}, xxh64sum_command: ${weak}}]`,
      ];
      return { file: configuration('app.yaml', lines), weak, says: /it is run/ };
    },
  ],
  [
    'a file of patterns is open',
    () => {
      const weak = put('patterns', '- /x\n', 0o666);
      return { file: configuration('app.yaml', [`patterns_from: [${weak}]`]), weak, says: /decides what is backed up/ };
    },
  ],
  [
    'the folder of a file of excludes is open',
    () => {
      const weak = folder('lists', 0o777);
      const list = put('lists/excludes', '/x\n', 0o600);
      return { file: configuration('app.yaml', [`exclude_from: [${list}]`]), weak, says: /so anyone can replace/ };
    },
  ],
  [
    'the temporary folder isn’t sticky, so that the libraries that Borg unpacks there can be swapped',
    () => {
      const weak = folder('tmp', 0o777);
      const environment = { TMPDIR: weak };
      return { file: configuration('app.yaml'), weak, says: /so anyone can replace what is in it/, environment };
    },
  ],
  [
    'the folder in which Borg keeps what it knows about repositories belongs to another user',
    () => {
      const weak = folder('security');
      chown(weak, nobody);
      return {
        file: configuration('app.yaml', [`borg_security_directory: ${weak}`]),
        weak,
        says: /is owned by the user nobody/,
      };
    },
  ],
  [
    'the program of --rsh among flags for Borg is open',
    () => {
      const weak = script('tools/ssh', 0o777);
      const file = configuration('app.yaml', [`extra_borg_options: {create: "--rsh='${weak} -4'"}`]);
      return { file, weak, says: /it is run/ };
    },
  ],
  [
    'a file of excludes among flags for Borg is in an open folder',
    () => {
      const weak = folder('lists', 0o777);
      const path = put('lists/excludes', '', 0o600);
      return {
        file: configuration('app.yaml', [`extra_borg_options: {create: '--exclude-from=${path}'}`]),
        weak,
        says: /so anyone can replace .*excludes/,
      };
    },
  ],
  [
    'the interpreter of the interpreter of a hook’s script is open',
    () => {
      const weak = script('second', 0o757);
      put('first', `#!${weak}\n`, 0o755);
      const hook = put('hook', `#!${stand.path('first')}\n`, 0o755);
      return { file: configuration('app.yaml', [], [hook]), weak, says: /can be written by everyone, and it is run/ };
    },
  ],
  [
    'a script in the first line of a hook’s script is open',
    () => {
      const weak = script('inner', 0o757);
      const hook = put('hook', `#!/bin/sh ${weak}\n`, 0o755);
      return { file: configuration('app.yaml', [], [hook]), weak, says: /can be written by everyone, and it is run/ };
    },
  ],
  [
    'the environment names an open folder for Borg to keep what it knows',
    () => {
      const weak = folder('known', 0o777);
      return {
        file: configuration('app.yaml'),
        weak,
        says: /so anyone can replace what is in it/,
        environment: { BORG_SECURITY_DIR: weak },
      };
    },
  ],
  [
    'the log is in an open folder, where it could become a link',
    () => {
      const weak = folder('log', 0o777);
      const file = configuration('app.yaml', [`log_file: ${weak}/borg.log`]);
      return { file, weak, says: /so anyone can create .*borg\.log/ };
    },
  ],
];

describe('permissions: strict refuses to run where', () => {
  test.each(layouts)('%s', async (_name, make) => {
    const { file, weak, says, attack: commands, environment } = make();
    const { trace, refusals, report } = await strict([file], environment);
    const said = refusals.filter((message) => says.test(message));
    expect({ refusals, said: said.length }).toEqual({ refusals, said: 1 });
    expect(said[0]).toContain(weak);
    expect(said[0]).toMatch(/ \(owner \w+, (?:mode \d{4}|a symlink)\) .*\. (?:F|Read it first, then f)ix it with: \w/);
    expect(trace).toEqual([]);
    expect(report.outcome).toBe('failure');
    if (commands === undefined) return;
    expect(attack(commands)).toBe(true);
    expect((await strict([file], environment)).trace).toEqual([]);
  });
});

const sound: readonly (readonly [name: string, make: () => Pick<Layout, 'file' | 'environment'>])[] = [
  ['everything is root’s', () => ({ file: configuration('a/b/app.yaml', [], [script('bin/x.sh')]) })],
  [
    'the configuration is in a sticky folder that is open to everyone, and root’s',
    () => {
      folder('tmp', 0o1777);
      return { file: configuration('tmp/app.yaml') };
    },
  ],
  [
    'a folder of root’s own is in a sticky one',
    () => {
      folder('tmp', 0o1777);
      return { file: configuration('tmp/own/app.yaml', [], [script('tmp/own/x.sh')]) };
    },
  ],
  [
    'root’s link in a sticky folder leads to root’s file',
    () => {
      const real = configuration('safe/app.yaml');
      symlinkSync(real, join(folder('tmp', 0o1777), 'app.yaml'));
      return { file: stand.path('tmp/app.yaml') };
    },
  ],
  [
    'a chain of links, also relative and upwards, leads through sound folders',
    () => {
      configuration('one/app.yaml');
      folder('two/deep');
      symlinkSync('../../one', stand.path('two/deep/up'));
      symlinkSync('two/deep/up/../one/app.yaml', stand.path('app.yaml'));
      return { file: stand.path('app.yaml') };
    },
  ],
  [
    'someone else’s folder is beside the way, and not on it',
    () => {
      chown(folder('theirs', 0o777), nobody);
      return { file: configuration('ours/app.yaml') };
    },
  ],
  [
    'a folder can be read by everyone and entered by a group, but written by neither',
    () => {
      chown(folder('etc', 0o755), 0, nobody);
      return { file: configuration('etc/app.yaml') };
    },
  ],
  [
    'an access list lets another user read a script, and makes a default for new files',
    () => {
      const run = script('bin/x.sh');
      execFileSync('setfacl', ['-m', `u:${nobody}:rx`, dirname(run), run]);
      execFileSync('setfacl', ['-d', '-m', `u:${nobody}:rwx`, dirname(run)]);
      return { file: configuration('app.yaml', [], [run]) };
    },
  ],
  [
    'an access list’s mask leaves nobody the right to write',
    () => {
      const run = script('bin/x.sh');
      execFileSync('setfacl', ['-m', `u:${nobody}:rwx,m::rx`, run]);
      return { file: configuration('app.yaml', [], [run]) };
    },
  ],
  [
    'an access list gives rights to root alone, so that the mode only seems open to a group',
    () => {
      const run = script('bin/x.sh');
      execFileSync('setfacl', ['-m', 'u:root:rwx', run]);
      return { file: configuration('app.yaml', [], [run]) };
    },
  ],
  [
    'an open folder is on the PATH after those with all programs',
    () => ({
      file: configuration('app.yaml', [], ['ls >/dev/null']),
      environment: { PATH: [process.env['PATH'], folder('late', 0o777)].join(delimiter) },
    }),
  ],
  [
    'the temporary folder is open to everyone, and sticky',
    () => ({ file: configuration('app.yaml'), environment: { TMPDIR: folder('tmp', 0o1777) } }),
  ],
  [
    'patterns, excludes, the log and all commands are root’s',
    () => {
      const lines = [
        `patterns_from: [${put('patterns', '- /x\n', 0o644)}]`,
        `exclude_from: [${put('excludes', '/x\n', 0o644)}]`,
        `log_file: ${folder('log')}/borg.log`,
        `ssh_command: ${script('tools/ssh')} -4`,
        `encryption_passcommand: ${script('tools/ask')} borg`,
      ];
      return { file: configuration('app.yaml', lines) };
    },
  ],
  [
    'the script of a hook is named by way of `..` behind a link',
    () => {
      script('real/x.sh');
      folder('real/deep');
      folder('open', 0o777);
      symlinkSync(stand.path('real/deep'), stand.path('link'));
      return { file: configuration('app.yaml', [], [`sh ${stand.path('link')}/../x.sh`]) };
    },
  ],
];

describe('permissions: strict lets everything run where', () => {
  test.each(sound)('%s', async (_name, make) => {
    const { file, environment } = make();
    const { trace, refusals, report } = await strict([file], environment);
    expect(refusals).toEqual([]);
    expect(trace[0]).toBe('ran');
    expect(report.outcome).not.toBe('failure');
  });
});

test('the log that a run is asked for by a flag is judged like log_file', async () => {
  const open = folder('log', 0o777);
  const request = { permissions: 'strict', actions: [action('prune')], logFile: { path: `${open}/borg.log` } } as const;
  const played = await stand.run({ ...request, configurationPaths: [configuration('app.yaml')] });
  expect(refusalsOf(played)).toEqual([expect.stringMatching(/log \(owner root, mode 0777\).* so anyone can create /)]);
  expect(stand.trace()).toEqual([]);
});

test('nothing in a refused folder of the PATH runs, not even to find out or to report that it is refused', async () => {
  const open = folder('bin', 0o777);
  const shared = folder('shared', 0o755);
  const file = configuration('shared/app.yaml');
  // Access lists are read by programs of their own.
  execFileSync('setfacl', ['-m', `u:${nobody}:rwx`, shared]);
  const names = ['setsid', 'perl', 'logger', 'getfacl', 'ls', 'env', 'sh', 'ps', 'borg', 'hostid'];
  for (const name of names)
    expect(attack(`printf '#!/bin/sh\n: > ${open}/ran-${name}\n' > ${open}/${name}; chmod 755 ${open}/${name}`)).toBe(
      true,
    );
  const socket = createServer().listen(stand.path('log'));
  try {
    await once(socket, 'listening');
    const said: string[] = [];
    await commandLine(['-c', file, '--permissions', 'strict', '--syslog-verbosity', '2', 'prune'], {
      environment: { ...stand.environment, ...onPath(open) },
      out: (text) => said.push(text),
      error: (text) => said.push(text),
      interactive: false,
      coloured: false,
      columns: 80,
      syslogSockets: [stand.path('log')],
    });
    expect(said.join('')).toContain(`${open} (owner root, mode 0777)`);
    expect(said.join('')).toContain(`${shared} (owner root, mode 0775) can be changed by the user nobody`);
    expect(readdirSync(open).filter((name) => name.startsWith('ran-'))).toEqual([]);
  } finally {
    socket.close();
  }
});

describe('permissions: warn', () => {
  test('names an open folder once, however many files of however many configurations are in it', async () => {
    const open = folder('etc', 0o777);
    const hooks = [script('etc/a.sh'), script('etc/b.sh')];
    const configurationPaths = ['a', 'b', 'c'].map((name) => configuration(`etc/${name}.yaml`, [], hooks));
    const { events } = await stand.run({ configurationPaths, actions: [action('prune')] });
    const warnings = events.flatMap((event) =>
      event.type === 'notice' && event.level === 'warning' ? [event.message] : [],
    );
    expect(warnings).toEqual([
      `${open} (owner root, mode 0777) can be changed by everyone, so anyone can replace ${open}/a.yaml. Fix it with: chmod go-w ${open}`,
    ]);
    expect(stand.trace().filter((line) => line === 'ran')).toHaveLength(3);
  });
});

test('the command that a refusal names ends it', async () => {
  const weak = folder('etc', 0o777);
  chown(weak, nobody);
  execFileSync('setfacl', ['-m', `u:${nobody}:rwx`, weak]);
  const file = configuration('etc/app.yaml');
  const [first = ''] = (await strict([file])).refusals;
  expect(first).toContain('Fix it with: ');
  execFileSync('/bin/sh', ['-ec', first.replace(/^.*Fix it with: /s, '')]);
  const { refusals, trace } = await strict([file]);
  expect({ refusals, trace }).toEqual({ refusals: [], trace: ['ran'] });
});

/** What a message says to do, as a person takes it from its end. */
const commandOf = (message = '') => /ix it with: (.*)$/s.exec(message)?.[1] ?? 'exit 9';
const obey = (message: string | undefined) => execFileSync('/bin/sh', ['-ec', commandOf(message)], { cwd: '/' });

describe('what somebody else has put there isn’t trusted by following the advice:', () => {
  test('a link is removed', async () => {
    const real = configuration('safe/app.yaml');
    const link = join(folder('tmp', 0o1777), 'app.yaml');
    symlinkSync(real, link);
    lchownSync(link, nobody, nobody);
    const { refusals } = await strict([link]);
    expect(commandOf(refusals[0])).toBe(`rm ${link}`);
  });

  test.each(['script', 'configuration', 'in a sticky folder'])('a file is read first: %s', async (kind) => {
    const file = configuration('app.yaml', [], [script('bin/x.sh')]);
    const theirs = {
      script: stand.path('bin/x.sh'),
      configuration: file,
      'in a sticky folder': put('app.yaml', '', 0o600),
    }[kind];
    if (kind === 'in a sticky folder') chmodSync(stand.folder, 0o1777);
    configuration('app.yaml', [], [stand.path('bin/x.sh')]);
    chown(theirs ?? '', nobody);
    const { refusals } = await strict([file]);
    expect(refusals[0]).toContain(`. Read it first, then fix it with: chown root ${theirs}`);
  });

  test('a folder with more of theirs in it, or a home, isn’t adopted: the file moves out', async () => {
    const run = script('theirs/bin/x.sh');
    chown(put('theirs/bin/other.sh', '', 0o755), nobody);
    chown(stand.path('theirs/bin'), nobody);
    const { refusals } = await strict([configuration('app.yaml', [], [run])]);
    expect(refusals).toEqual([expect.stringMatching(new RegExp(` Move ${run} to a folder that root owns\\.$`))]);
  });
});

describe('where something is missing in a sticky folder, the advice makes it, from any folder:', () => {
  test.each<
    readonly [name: string, lines: (shared: string) => readonly string[], hooks: (shared: string) => readonly string[]]
  >([
    ['a log', (shared) => [`log_file: ${shared}/x.log`], () => []],
    ['the folder of a log', (shared) => [`log_file: ${shared}/logs/x.log`], () => []],
    ['a script', () => [], (shared) => [`[ ! -s ${shared}/x.sh ] || ${shared}/x.sh`]],
    ['a folder for Borg', (shared) => [`borg_cache_directory: ${shared}/cache`], () => []],
  ])('%s', async (_name, lines, hooks) => {
    const shared = folder('shared', 0o1777);
    const file = configuration('app.yaml', lines(shared), hooks(shared));
    obey((await strict([file])).refusals[0]);
    expect((await strict([file])).refusals).toEqual([]);
  });

  test('a sticky folder on the PATH has no command that ends it', async () => {
    const { refusals } = await strict([configuration('app.yaml')], onPath(folder('shared', 0o1777)));
    expect(refusals).toEqual([expect.stringMatching(/ Use a folder of your own instead\.$/)]);
  });
});

describe('a script of the user as whom alone it is run', () => {
  /** Something that daemon has in a home of its own. */
  const theirs = () => {
    const run = script('home/daemon/bin/x.sh');
    for (const path of [run, stand.path('home/daemon/bin'), stand.path('home/daemon')]) chown(path, 1);
    return run;
  };
  const refused = async (hook: string) => (await strict([configuration('app.yaml', [], [hook])])).refusals;

  test.each([
    'runuser -u daemon -- RUN',
    'sudo -u daemon RUN',
    'sudo --user=daemon -- sh RUN',
    "su - daemon -c 'RUN --all'",
    'su daemon -s /bin/sh -c RUN',
    'setpriv --reuid daemon --regid daemon --clear-groups RUN',
    'setpriv --reuid=1 --clear-groups RUN',
    'gosu daemon RUN',
    'chpst -u daemon:daemon RUN',
  ])('is sound: %s', async (hook) => {
    expect(await refused(`false && ${hook.replace('RUN', theirs())}`)).toEqual([]);
  });

  test.each([
    'RUN',
    'sudo RUN',
    'sudo -u nobody RUN',
    'sudo -u "$(id -un)" RUN',
    'sudo -u daemon RUN; RUN',
    'RUN; sudo -u daemon RUN',
    "sudo -u daemon sh -c 'sudo RUN'",
    'sudo -u daemon RUN | sh',
    'eval "$(sudo -u daemon RUN)"',
    'RUN -u daemon true',
  ])('is not where somebody else runs it, or what it prints: %s', async (hook) => {
    expect(await refused(`false && { ${hook.replaceAll('RUN', theirs())}; }`)).not.toEqual([]);
  });

  test('is not where a third user can change it', async () => {
    const run = theirs();
    chmodSync(stand.path('home/daemon/bin'), 0o777);
    expect(await refused(`false && sudo -u daemon ${run}`)).toEqual([expect.stringContaining('everyone')]);
  });
});

test.each(['cat FILE', "sh -c 'cat FILE'", 'gpg --batch -d FILE', 'ask --file=FILE'])(
  'a file that encryption_passcommand reads is private, like a configuration with a passphrase: %s',
  async (command) => {
    const secret = put('secret', 'hunter22\n', 0o644);
    const file = configuration('app.yaml', [`encryption_passcommand: ${command.replace('FILE', secret)}`]);
    const { refusals } = await strict([file]);
    expect(refusals).toEqual([
      expect.stringContaining(
        `${secret} (owner root, mode 0644) can be read by everyone, and it provides a passphrase`,
      ),
    ]);
    obey(refusals[0]);
    expect((await strict([file])).refusals).toEqual([]);
  },
);

test.each([
  "find DIR -name '*.sh' -exec sh {} \\;",
  'find -L DIR /nowhere -type f -exec {} +',
  'sudo find DIR -exec nice {} \\;',
])('a folder whose files find runs is judged with what is in it: %s', async (hook) => {
  const weak = script('jobs/a.sh', 0o777);
  const { refusals } = await strict([configuration('app.yaml', [], [hook.replace('DIR', dirname(weak))])]);
  expect(refusals).toEqual([expect.stringContaining(`${weak} (owner root, mode 0777)`)]);
});

test('a log that others can write to, or that belongs to another user, is refused in a sound folder, too', async () => {
  const log = put('log/borg.log', '', 0o666);
  const file = configuration('app.yaml', [`log_file: ${log}`]);
  chown(log, nobody);
  const { refusals } = await strict([file]);
  expect(refusals).toEqual([
    expect.stringContaining(`${log} (owner nobody, mode 0666) is owned by the user nobody and`),
  ]);
  obey(refusals[0]);
  expect((await strict([file])).refusals).toEqual([]);
});

test('of a folder on the PATH that others can make in a sticky folder it says so, and how to make it first', async () => {
  const missing = join(folder('shared', 0o1777), 'tools', 'bin');
  const file = configuration('app.yaml');
  const [first = ''] = (await strict([file], onPath(missing))).refusals;
  expect(first).toContain(`so anyone can create ${missing}, which is on the PATH.`);
  execFileSync('/bin/sh', ['-ec', first.replace(/^.*Fix it with: /s, '')]);
  expect((await strict([file], onPath(missing))).refusals).toEqual([]);
});

describe('below /dev, as anywhere', () => {
  const shared = mkdtempSync('/dev/shm/borgflow-test-');
  afterAll(() => rmSync(shared, { recursive: true, force: true }));

  test.each([
    (path: string) => configuration('app.yaml', [], [path]),
    (path: string) => configuration('app.yaml', [], [`sh ${path}`]),
    (path: string) => configuration('app.yaml', [`encryption_passcommand: ${path}`]),
    (path: string) => configuration('app.yaml', [`exclude_from: [${path}]`]),
  ])('what others can change is refused (%#)', async (make) => {
    const path = join(shared, 'x');
    writeFileSync(path, '#!/bin/sh\necho stolen >> "$TRACE"\n');
    chmodSync(path, 0o777);
    const { refusals, trace } = await strict([make(path)]);
    expect(refusals.join('\n')).toContain(`${path} (owner root, mode 0777)`);
    expect(trace).toEqual([]);
  });

  test('what a process is given open, and devices, are nobody’s to change', async () => {
    const hooks = ['cat < /dev/null > /dev/null', 'sh < /dev/stdin', 'head -c 1 /dev/zero > /dev/fd/1'];
    expect((await strict([configuration('app.yaml', [], hooks)])).refusals).toEqual([]);
  });
});

describe('in the workspace of a workflow', () => {
  const environmentOf = (workspace: string) => ({ GITHUB_WORKSPACE: workspace, GITHUB_ACTIONS: 'true' });

  test('the group of a workspace of one’s own counts as others elsewhere, as it does without a workflow', async () => {
    folder('work');
    const weak = script('etc/dump', 0o775);
    const { refusals, trace } = await strict(
      [configuration('etc/app.yaml', [], [weak])],
      environmentOf(stand.path('work')),
    );
    expect(refusals).toEqual([expect.stringContaining(`can be written by the group root`)]);
    expect(trace).toEqual([]);
  });

  test('a checkout with the modes and owners that a runner gives it is sound, in a container too', async () => {
    for (const name of ['work', 'work/repository', 'work/repository/checkout', 'work/repository/checkout/.github']) {
      chown(folder(name, 0o775), nobody);
    }
    const file = configuration('work/repository/checkout/.github/borgflow.yaml');
    chown(file, nobody);
    chmodSync(file, 0o664);
    const { refusals, trace } = await strict([file], environmentOf(stand.path('work/repository/checkout')));
    expect({ refusals, trace }).toEqual({ refusals: [], trace: ['ran'] });
  });

  test.each(['work/checkout/.github', 'work/checkout', 'work'])(
    '%s that everyone can write to is refused',
    async (open) => {
      const file = configuration('work/checkout/.github/borgflow.yaml');
      folder(open, 0o777);
      const { refusals, trace } = await strict([file], environmentOf(stand.path('work/checkout')));
      expect(refusals).toEqual([expect.stringContaining(`${stand.path(open)} (owner root, mode 0777) can be changed`)]);
      expect(trace).toEqual([]);
    },
  );

  test('on one of GitHub’s own runners, where nobody else is, folders make no noise', async () => {
    folder('work/checkout', 0o777);
    const file = configuration('work/checkout/borgflow.yaml');
    const environment = {
      ...environmentOf(stand.path('work/checkout')),
      ...onPath(folder('bin', 0o777)),
      RUNNER_ENVIRONMENT: 'github-hosted',
    };
    const { refusals, trace } = await strict([file], environment);
    expect({ refusals, trace }).toEqual({ refusals: [], trace: ['ran'] });
  });
});
