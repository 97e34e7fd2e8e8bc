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
import { commandLine } from '../../src/entry-points/command-line.js';
import { action, createStand, type FinishedRun, type Stand } from '../support/backup-setup.js';

/** The ID of an unprivileged user, and of a group other than root's. */
const nobody = 65534;

let stand: Stand;
beforeEach(() => {
  stand = createStand();
  // Like /srv: other users can list the folder.
  chmodSync(stand.folder, 0o755);
});
afterEach(() => stand.remove());

/** Creates a folder with this mode. */
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

/** Writes a configuration whose hooks leave a trace, run the given commands, and then say "not now". */
function configuration(name: string, lines: readonly string[] = [], hooks: readonly string[] = []): string {
  const text = [
    `repositories: [{path: ${stand.path('r')}}]`,
    ...lines,
    `before_prune: ${JSON.stringify(['echo ran >> "$TRACE"', ...hooks, 'exit 75'])}`,
  ];
  return put(name, `${text.join('\n')}\n`, 0o600);
}

const chown = (path: string, uid: number, gid = uid) => chownSync(path, uid, gid);

/** Runs the attack as an unprivileged user, for example to replace a file; returns whether it succeeded. */
function attack(commands: string): boolean {
  try {
    const user = ['--reuid', String(nobody), '--regid', String(nobody), '--clear-groups'];
    execFileSync('setpriv', [...user, 'sh', '-ec', commands], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}

/** Returns commands that replace a file with the attacker's, which leaves a trace if it runs. */
const swap = (path: string) =>
  `cd '${dirname(path)}'; mv '${path}' '${path}.old'; printf '#!/bin/sh\\necho stolen >> "$TRACE"\\n' > '${path}'; chmod 755 '${path}'`;

async function strict(configurationPaths: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const request = { configurationPaths, permissions: 'strict' as const, actions: [action('prune')] };
  const played = await stand.run(request, { environment });
  return { ...played, trace: stand.trace(), refusals: refusalsOf(played) };
}

function refusalsOf({ events }: FinishedRun): readonly string[] {
  return events.flatMap((event) => (event.type === 'notice' && event.level === 'error' ? [event.message] : []));
}

/** A layout: the configuration to run, and the path that others can change. */
interface Layout {
  readonly file: string;
  readonly weak: string;
  /** Matches the message. */
  readonly message: RegExp;
  /** The attacker's commands, if the attack can be carried out here. */
  readonly attack?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

const onPath = (first: string) => ({ PATH: [first, process.env['PATH']].join(delimiter) });

const layouts: readonly (readonly [name: string, make: () => Layout])[] = [
  [
    'the configuration’s folder is world-writable',
    () => {
      const weak = folder('etc', 0o777);
      const file = configuration('etc/app.yaml');
      return {
        file,
        weak,
        message: /can be changed by everyone, so anyone can replace .*app\.yaml/,
        attack: swap(file),
      };
    },
  ],
  [
    'a folder three levels above the configuration is world-writable',
    () => {
      const weak = folder('srv', 0o777);
      const file = configuration('srv/a/b/app.yaml');
      return { file, weak, message: /so anyone can replace .*srv\/a\./, attack: `mv '${weak}/a' '${weak}/z'` };
    },
  ],
  [
    'the configuration’s folder is group-writable',
    () => {
      const weak = folder('etc', 0o775);
      chown(weak, 0, nobody);
      const file = configuration('etc/app.yaml');
      return { file, weak, message: /the group nogroup, so anyone in it can replace .*chmod g-w /, attack: swap(file) };
    },
  ],
  [
    'the configuration’s folder is writable by root’s own group',
    () => ({
      weak: folder('etc', 0o775),
      file: configuration('etc/app.yaml'),
      message: /the group root, so anyone in it/,
    }),
  ],
  [
    'the configuration’s folder belongs to another user',
    () => {
      const weak = folder('etc');
      chown(weak, nobody);
      const file = configuration('etc/app.yaml');
      return { file, weak, message: /is owned by the user nobody, who can replace .*chown root /, attack: swap(file) };
    },
  ],
  [
    'the configuration’s folder is sticky and belongs to another user',
    () => {
      const weak = folder('etc', 0o1777);
      chown(weak, nobody);
      const file = configuration('etc/app.yaml');
      return { file, weak, message: /etc \(.*is owned by the user nobody, who can/, attack: swap(file) };
    },
  ],
  [
    'an access control list lets a user write to the configuration’s folder',
    () => {
      const weak = folder('etc');
      execFileSync('setfacl', ['-m', `u:${nobody}:rwx`, weak]);
      const file = configuration('etc/app.yaml');
      return { file, weak, message: /can be changed by the user nobody, .*setfacl -x u:nobody /, attack: swap(file) };
    },
  ],
  [
    'an access control list lets a user write to the configuration',
    () => {
      const file = configuration('app.yaml');
      execFileSync('setfacl', ['-m', `u:${nobody}:rw`, file]);
      return { file, weak: file, message: /read and written by the user nobody/, attack: `echo '# x' >> '${file}'` };
    },
  ],
  [
    'root’s configuration is writable by root’s group',
    () => {
      const file = configuration('app.yaml');
      chmodSync(file, 0o660);
      return { file, weak: file, message: /mode 0660\) can be written by the group root/ };
    },
  ],
  [
    'a link to the configuration is in a world-writable folder',
    () => {
      const real = configuration('safe/app.yaml');
      const weak = folder('links', 0o777);
      symlinkSync(real, join(weak, 'app.yaml'));
      return {
        file: join(weak, 'app.yaml'),
        weak,
        message: /can replace .*links\/app\.yaml/,
        attack: swap(join(weak, 'app.yaml')),
      };
    },
  ],
  [
    'the second of two links is in a world-writable folder',
    () => {
      const real = configuration('safe/app.yaml');
      const weak = folder('middle', 0o777);
      symlinkSync(real, join(weak, 'app.yaml'));
      symlinkSync(join(weak, 'app.yaml'), stand.path('app.yaml'));
      return { file: stand.path('app.yaml'), weak, message: /everyone/, attack: swap(join(weak, 'app.yaml')) };
    },
  ],
  [
    'a link to a folder on the path is in a world-writable folder',
    () => {
      configuration('safe/conf/app.yaml');
      const weak = folder('links', 0o777);
      symlinkSync(stand.path('safe/conf'), join(weak, 'conf'));
      return {
        file: join(weak, 'conf', 'app.yaml'),
        weak,
        message: /can replace .*links\/conf/,
        attack: `rm '${weak}/conf'`,
      };
    },
  ],
  [
    'the folder that a link leads to is world-writable',
    () => {
      const weak = folder('real', 0o777);
      const real = configuration('real/app.yaml');
      symlinkSync(real, stand.path('app.yaml'));
      return { file: stand.path('app.yaml'), weak, message: /can replace .*real\/app\.yaml/, attack: swap(real) };
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
        message: /a symbolic link\) is owned by the user nobody, who can replace .*: rm /,
        attack: `rm '${weak}'`,
      };
    },
  ],
  [
    'the folder of an included file is world-writable',
    () => {
      const weak = folder('shared', 0o777);
      const included = put('shared/keep.yaml', 'keep_daily: 7\n', 0o600);
      const file = configuration('app.yaml', [`<<: !include ${included}`]);
      return { file, weak, message: /so anyone can replace .*keep\.yaml/, attack: swap(included) };
    },
  ],
  [
    'the folder of a hook’s script is world-writable',
    () => {
      const weak = folder('scripts', 0o777);
      const run = script('scripts/dump.sh');
      return { file: configuration('app.yaml', [], [run]), weak, message: /so anyone can replace/, attack: swap(run) };
    },
  ],
  [
    'a script that a hook names with an environment variable is world-writable',
    () => {
      const weak = script('scripts/dump.sh', 0o777);
      const file = configuration('app.yaml', [], ['"$SCRIPTS/dump.sh"']);
      const attack = `echo 'echo stolen >> "$TRACE"' >> '${weak}'`;
      return { file, weak, message: /mode 0777\)/, attack, environment: { SCRIPTS: dirname(weak) } };
    },
  ],
  [
    'a script that doesn’t exist yet can be created by others',
    () => {
      const weak = folder('drop', 0o1777);
      const file = configuration('app.yaml', [], [`[ ! -e ${weak}/extra.sh ] || ${weak}/extra.sh`]);
      const attack = `printf '#!/bin/sh\\necho stolen >> "$TRACE"\\n' > '${weak}/extra.sh'; chmod 755 '${weak}/extra.sh'`;
      return {
        file,
        weak,
        message: /so anyone can create .*extra\.sh|mode 0755\) is owned by the user nobody/,
        attack,
      };
    },
  ],
  [
    'the interpreter of a hook’s script is world-writable',
    () => {
      const weak = script('venv/python', 0o777);
      const run = put('scripts/dump.py', `#!${weak}\n`, 0o755);
      return { file: configuration('app.yaml', [], [run]), weak, message: /it is run/ };
    },
  ],
  [
    'a folder on the PATH before the one with the hook’s program is world-writable',
    () => {
      const weak = folder('bin', 0o777);
      const file = configuration('app.yaml', [], ['hostid >/dev/null']);
      const attack = `printf '#!/bin/sh\\necho stolen >> "$TRACE"\\n' > '${weak}/hostid'; chmod 755 '${weak}/hostid'`;
      return { file, weak, message: /so anyone can put another \w+ there/, attack, environment: onPath(weak) };
    },
  ],
  [
    'a folder on the PATH doesn’t exist, and others can create it',
    () => {
      const weak = folder('opt', 0o777);
      return {
        file: configuration('app.yaml'),
        weak,
        message: /so anyone can create .*opt\/bin/,
        environment: onPath(join(weak, 'bin')),
      };
    },
  ],
  [
    'the program in local_path is group-writable',
    () => {
      const weak = script('tools/borg', 0o775);
      chown(weak, 0, nobody);
      return {
        file: configuration('app.yaml', [`local_path: ${weak}`]),
        weak,
        message: /the group nogroup, and it is run/,
      };
    },
  ],
  [
    'the program in ssh_command is in a world-writable folder',
    () => {
      const weak = folder('tools', 0o777);
      const file = configuration('app.yaml', [`ssh_command: ${script('tools/ssh')} -4`]);
      return { file, weak, message: /so anyone can replace .*tools\/ssh/ };
    },
  ],
  [
    'the program in encryption_passcommand belongs to another user',
    () => {
      const weak = script('tools/ask');
      chown(weak, nobody);
      return {
        file: configuration('app.yaml', [`encryption_passcommand: ${weak} borg`]),
        weak,
        message: /is owned by the user nobody/,
      };
    },
  ],
  [
    'the command that hashes files for a spot check is world-writable',
    () => {
      const weak = script('tools/hash', 0o777);
      const limits = 'count_tolerance_percentage: 1, data_sample_percentage: 1, data_tolerance_percentage: 1';
      const lines = [
        `source_directories: [${stand.source}]`,
        `checks: [{name: spot, ${limits}, xxh64sum_command: ${weak}}]`,
      ];
      return { file: configuration('app.yaml', lines), weak, message: /it is run/ };
    },
  ],
  [
    'a pattern file is world-writable',
    () => {
      const weak = put('patterns', '- /x\n', 0o666);
      return {
        file: configuration('app.yaml', [`patterns_from: [${weak}]`]),
        weak,
        message: /decides what is backed up/,
      };
    },
  ],
  [
    'the folder of an exclude file is world-writable',
    () => {
      const weak = folder('lists', 0o777);
      const list = put('lists/excludes', '/x\n', 0o600);
      return { file: configuration('app.yaml', [`exclude_from: [${list}]`]), weak, message: /so anyone can replace/ };
    },
  ],
  [
    'the temporary folder isn’t sticky, so others can replace the libraries that Borg unpacks there',
    () => {
      const weak = folder('tmp', 0o777);
      const environment = { TMPDIR: weak };
      return { file: configuration('app.yaml'), weak, message: /so anyone can replace what is in it/, environment };
    },
  ],
  [
    'Borg’s security folder belongs to another user',
    () => {
      const weak = folder('security');
      chown(weak, nobody);
      return {
        file: configuration('app.yaml', [`borg_security_directory: ${weak}`]),
        weak,
        message: /is owned by the user nobody/,
      };
    },
  ],
  [
    'the program of --rsh in extra_borg_options is world-writable',
    () => {
      const weak = script('tools/ssh', 0o777);
      const file = configuration('app.yaml', [`extra_borg_options: {create: "--rsh='${weak} -4'"}`]);
      return { file, weak, message: /it is run/ };
    },
  ],
  [
    'an exclude file in extra_borg_options is in a world-writable folder',
    () => {
      const weak = folder('lists', 0o777);
      const path = put('lists/excludes', '', 0o600);
      return {
        file: configuration('app.yaml', [`extra_borg_options: {create: '--exclude-from=${path}'}`]),
        weak,
        message: /so anyone can replace .*excludes/,
      };
    },
  ],
  [
    'the interpreter of the interpreter of a hook’s script is world-writable',
    () => {
      const weak = script('second', 0o757);
      put('first', `#!${weak}\n`, 0o755);
      const hook = put('hook', `#!${stand.path('first')}\n`, 0o755);
      return {
        file: configuration('app.yaml', [], [hook]),
        weak,
        message: /can be written by everyone, and it is run/,
      };
    },
  ],
  [
    'a script in the first line of a hook’s script is world-writable',
    () => {
      const weak = script('inner', 0o757);
      const hook = put('hook', `#!/bin/sh ${weak}\n`, 0o755);
      return {
        file: configuration('app.yaml', [], [hook]),
        weak,
        message: /can be written by everyone, and it is run/,
      };
    },
  ],
  [
    'an environment variable sets a world-writable security folder for Borg',
    () => {
      const weak = folder('known', 0o777);
      return {
        file: configuration('app.yaml'),
        weak,
        message: /so anyone can replace what is in it/,
        environment: { BORG_SECURITY_DIR: weak },
      };
    },
  ],
  [
    'the log is in a world-writable folder, where it could be replaced with a link',
    () => {
      const weak = folder('log', 0o777);
      const file = configuration('app.yaml', [`log_file: ${weak}/borg.log`]);
      return { file, weak, message: /so anyone can create .*borg\.log/ };
    },
  ],
];

describe('permissions: strict refuses to run if', () => {
  test.each(layouts)('%s', async (_name, make) => {
    const { file, weak, message, attack: commands, environment } = make();
    const { trace, refusals, report } = await strict([file], environment);
    const matching = refusals.filter((refusal) => message.test(refusal));
    expect({ refusals, matching: matching.length }).toEqual({ refusals, matching: 1 });
    expect(matching[0]).toContain(weak);
    expect(matching[0]).toMatch(
      / \((?:owner \w+, )?(?:mode \d{4}|a symbolic link)\) .*\. (?:F|Read it first, then f)ix it with: \w/,
    );
    expect(trace).toEqual([]);
    expect(report.outcome).toBe('failure');
    if (commands === undefined) return;
    expect(attack(commands)).toBe(true);
    expect((await strict([file], environment)).trace).toEqual([]);
  });
});

const sound: readonly (readonly [name: string, make: () => Pick<Layout, 'file' | 'environment'>])[] = [
  ['everything belongs to root', () => ({ file: configuration('a/b/app.yaml', [], [script('bin/x.sh')]) })],
  [
    'the configuration is in root’s world-writable, sticky folder',
    () => {
      folder('tmp', 0o1777);
      return { file: configuration('tmp/app.yaml') };
    },
  ],
  [
    'root’s folder is in a sticky folder',
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
    'a chain of links, including relative and upward ones, leads through safe folders',
    () => {
      configuration('one/app.yaml');
      folder('two/deep');
      symlinkSync('../../one', stand.path('two/deep/up'));
      symlinkSync('two/deep/up/../one/app.yaml', stand.path('app.yaml'));
      return { file: stand.path('app.yaml') };
    },
  ],
  [
    'another user’s folder is next to the path, not on it',
    () => {
      chown(folder('theirs', 0o777), nobody);
      return { file: configuration('ours/app.yaml') };
    },
  ],
  [
    'a folder can be read by everyone, but only root can write to it',
    () => {
      chown(folder('etc', 0o755), 0, nobody);
      return { file: configuration('etc/app.yaml') };
    },
  ],
  [
    'an access control list lets another user read a script, and sets a default for new files',
    () => {
      const run = script('bin/x.sh');
      execFileSync('setfacl', ['-m', `u:${nobody}:rx`, dirname(run), run]);
      execFileSync('setfacl', ['-d', '-m', `u:${nobody}:rwx`, dirname(run)]);
      return { file: configuration('app.yaml', [], [run]) };
    },
  ],
  [
    'the mask of an access control list lets nobody write',
    () => {
      const run = script('bin/x.sh');
      execFileSync('setfacl', ['-m', `u:${nobody}:rwx,m::rx`, run]);
      return { file: configuration('app.yaml', [], [run]) };
    },
  ],
  [
    'an access control list only gives rights to root, so the mode only seems group-writable',
    () => {
      const run = script('bin/x.sh');
      execFileSync('setfacl', ['-m', 'u:root:rwx', run]);
      return { file: configuration('app.yaml', [], [run]) };
    },
  ],
  [
    'a world-writable folder is on the PATH after the folders of all programs',
    () => ({
      file: configuration('app.yaml', [], ['ls >/dev/null']),
      environment: { PATH: [process.env['PATH'], folder('late', 0o777)].join(delimiter) },
    }),
  ],
  [
    'the temporary folder is world-writable and sticky',
    () => ({ file: configuration('app.yaml'), environment: { TMPDIR: folder('tmp', 0o1777) } }),
  ],
  [
    'patterns, excludes, the log, and all commands belong to root',
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
    'the path of a hook’s script contains `..` after a link',
    () => {
      script('real/x.sh');
      folder('real/deep');
      folder('open', 0o777);
      symlinkSync(stand.path('real/deep'), stand.path('link'));
      return { file: configuration('app.yaml', [], [`sh ${stand.path('link')}/../x.sh`]) };
    },
  ],
];

describe('permissions: strict runs everything if', () => {
  test.each(sound)('%s', async (_name, make) => {
    const { file, environment } = make();
    const { trace, refusals, report } = await strict([file], environment);
    expect(refusals).toEqual([]);
    expect(trace[0]).toBe('ran');
    expect(report.outcome).not.toBe('failure');
  });
});

test('the log file from a flag is checked like log_file', async () => {
  const open = folder('log', 0o777);
  const request = { permissions: 'strict', actions: [action('prune')], logFile: { path: `${open}/borg.log` } } as const;
  const played = await stand.run({ ...request, configurationPaths: [configuration('app.yaml')] });
  expect(refusalsOf(played)).toEqual([expect.stringMatching(/log \(owner root, mode 0777\).* so anyone can create /)]);
  expect(stand.trace()).toEqual([]);
});

test('nothing in a refused folder on the PATH runs, not even for the check or the report', async () => {
  const open = folder('bin', 0o777);
  const shared = folder('shared', 0o755);
  const file = configuration('shared/app.yaml');
  // Programs are needed to read access control lists.
  execFileSync('setfacl', ['-m', `u:${nobody}:rwx`, shared]);
  const names = ['setsid', 'perl', 'logger', 'getfacl', 'ls', 'env', 'sh', 'ps', 'borg', 'hostid'];
  for (const name of names)
    expect(attack(`printf '#!/bin/sh\n: > ${open}/ran-${name}\n' > ${open}/${name}; chmod 755 ${open}/${name}`)).toBe(
      true,
    );
  const socket = createServer().listen(stand.path('log'));
  try {
    await once(socket, 'listening');
    const output: string[] = [];
    await commandLine(['-c', file, '--permissions', 'strict', '--syslog-verbosity', '2', 'prune'], {
      environment: { ...stand.environment, ...onPath(open) },
      out: (text) => output.push(text),
      error: (text) => output.push(text),
      interactive: false,
      colored: false,
      columns: 80,
      syslogSockets: [stand.path('log')],
    });
    expect(output.join('')).toContain(`${open} (owner root, mode 0777)`);
    expect(output.join('')).toContain(`${shared} (owner root, mode 0775) can be changed by the user nobody`);
    expect(readdirSync(open).filter((name) => name.startsWith('ran-'))).toEqual([]);
  } finally {
    socket.close();
  }
});

describe('permissions: warn', () => {
  test('names a world-writable folder once, however many files and configurations are in it', async () => {
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

test('the command in the message fixes the problem', async () => {
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

/** Returns the command at the end of a message. */
const commandOf = (message = '') => /ix it with: (.*)$/s.exec(message)?.[1] ?? 'exit 9';
const obey = (message: string | undefined) => execFileSync('/bin/sh', ['-ec', commandOf(message)], { cwd: '/' });

describe('following the advice never trusts what another user has put there:', () => {
  test('it removes a link', async () => {
    const real = configuration('safe/app.yaml');
    const link = join(folder('tmp', 0o1777), 'app.yaml');
    symlinkSync(real, link);
    lchownSync(link, nobody, nobody);
    const { refusals } = await strict([link]);
    expect(commandOf(refusals[0])).toBe(`rm ${link}`);
  });

  test.each(['script', 'configuration', 'in a sticky folder'])('it says to read a file first: %s', async (kind) => {
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

  test('it says to move the file out of a folder that contains more of their files', async () => {
    const run = script('theirs/bin/x.sh');
    chown(put('theirs/bin/other.sh', '', 0o755), nobody);
    chown(stand.path('theirs/bin'), nobody);
    const { refusals } = await strict([configuration('app.yaml', [], [run])]);
    expect(refusals).toEqual([expect.stringMatching(new RegExp(` Move ${run} to a folder that root owns\\.$`))]);
  });
});

describe('if something is missing in a sticky folder, the advised command creates it, from any current folder:', () => {
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

  test('for a sticky folder on the PATH, there is no command that fixes it', async () => {
    const { refusals } = await strict([configuration('app.yaml')], onPath(folder('shared', 0o1777)));
    expect(refusals).toEqual([expect.stringMatching(/ Use a folder of your own instead\.$/)]);
  });
});

describe('a script that only runs as another user and belongs to that user', () => {
  /** A script in the home folder of the user daemon. */
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
  ])('is accepted: %s', async (hook) => {
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
  ])('is refused if a different user runs it, or its output: %s', async (hook) => {
    expect(await refused(`false && { ${hook.replaceAll('RUN', theirs())}; }`)).not.toEqual([]);
  });

  test('is refused if a third user can change it', async () => {
    const run = theirs();
    chmodSync(stand.path('home/daemon/bin'), 0o777);
    expect(await refused(`false && sudo -u daemon ${run}`)).toEqual([expect.stringContaining('everyone')]);
  });
});

test.each(['cat FILE', "sh -c 'cat FILE'", 'gpg --batch -d FILE', 'ask --file=FILE'])(
  'a file that encryption_passcommand reads must be private, like a configuration with a passphrase: %s',
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
])('a folder whose files find runs is checked with its contents: %s', async (hook) => {
  const weak = script('jobs/a.sh', 0o777);
  const { refusals } = await strict([configuration('app.yaml', [], [hook.replace('DIR', dirname(weak))])]);
  expect(refusals).toEqual([expect.stringContaining(`${weak} (owner root, mode 0777)`)]);
});

test('a log that others can write to, or that belongs to another user, is refused in a safe folder, too', async () => {
  const log = put('log/borg.log', '', 0o666);
  const file = configuration('app.yaml', [`log_file: ${log}`]);
  chown(log, nobody);
  const { refusals } = await strict([file]);
  expect(refusals).toEqual([expect.stringContaining(`${log} (mode 0666) is owned by the user nobody and`)]);
  obey(refusals[0]);
  expect((await strict([file])).refusals).toEqual([]);
});

test('for a missing folder on the PATH that others could create, the message says how to create it', async () => {
  const missing = join(folder('shared', 0o1777), 'tools', 'bin');
  const file = configuration('app.yaml');
  const [first = ''] = (await strict([file], onPath(missing))).refusals;
  expect(first).toContain(`so anyone can create ${missing}, which is on the PATH.`);
  execFileSync('/bin/sh', ['-ec', first.replace(/^.*Fix it with: /s, '')]);
  expect((await strict([file], onPath(missing))).refusals).toEqual([]);
});

describe('under /dev, as elsewhere', () => {
  const shared = mkdtempSync('/dev/shm/borgflow-test-');
  afterAll(() => rmSync(shared, { recursive: true, force: true }));

  test.each([
    (path: string) => configuration('app.yaml', [], [path]),
    (path: string) => configuration('app.yaml', [], [`sh ${path}`]),
    (path: string) => configuration('app.yaml', [`encryption_passcommand: ${path}`]),
    (path: string) => configuration('app.yaml', [`exclude_from: [${path}]`]),
  ])('a file that others can change is refused (%#)', async (make) => {
    const path = join(shared, 'x');
    writeFileSync(path, '#!/bin/sh\necho stolen >> "$TRACE"\n');
    chmodSync(path, 0o777);
    const { refusals, trace } = await strict([make(path)]);
    expect(refusals.join('\n')).toContain(`${path} (owner root, mode 0777)`);
    expect(trace).toEqual([]);
  });

  test('open file descriptors and devices are accepted', async () => {
    const hooks = ['cat < /dev/null > /dev/null', 'sh < /dev/stdin', 'head -c 1 /dev/zero > /dev/fd/1'];
    expect((await strict([configuration('app.yaml', [], hooks)])).refusals).toEqual([]);
  });
});

describe('in the workspace of a workflow', () => {
  const environmentOf = (workspace: string) => ({ GITHUB_WORKSPACE: workspace, GITHUB_ACTIONS: 'true' });

  test('the group of the user’s own workspace counts as other users outside it, as without a workflow', async () => {
    folder('work');
    const weak = script('etc/dump', 0o775);
    const { refusals, trace } = await strict(
      [configuration('etc/app.yaml', [], [weak])],
      environmentOf(stand.path('work')),
    );
    expect(refusals).toEqual([expect.stringContaining(`can be written by the group root`)]);
    expect(trace).toEqual([]);
  });

  test('a checkout with the modes and owners set by a runner is accepted, also in a container', async () => {
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
    '%s is refused if it is world-writable',
    async (open) => {
      const file = configuration('work/checkout/.github/borgflow.yaml');
      folder(open, 0o777);
      const { refusals, trace } = await strict([file], environmentOf(stand.path('work/checkout')));
      expect(refusals).toEqual([expect.stringContaining(`${stand.path(open)} (owner root, mode 0777) can be changed`)]);
      expect(trace).toEqual([]);
    },
  );

  test('on a GitHub-hosted runner, which has no other users, folders are not reported', async () => {
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
