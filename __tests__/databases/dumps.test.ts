import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createStand, type Stand } from '../support/backup-setup.js';
import { describeBorgs, repokeyOf } from '../support/borg-versions.js';
import { type Called, callIn } from '../support/command-line.js';
import { type ProcessResult, type Running, startEntry } from '../support/entry-point.js';
import { isRunning } from '../support/server-process.js';

let stand: Stand;
let repository: string;

beforeAll(() => {
  stand = createStand();
  repository = stand.repository('repo');
});
beforeEach(() => {
  for (const name of ['tmp', 'notes', 'source']) {
    rmSync(stand.path(name), { recursive: true, force: true });
    mkdirSync(stand.path(name));
  }
  writeFileSync(`${stand.source}/letter.txt`, 'Dear reader,\n');
  stand.trace();
});
afterAll(() => stand.remove());

/** Writes a script that dumps a database instead of sqlite3, and returns its path. $NOTES is a folder for its notes. */
function client(name: string, script: string): string {
  const path = stand.write(name, `#!/bin/sh\necho $$ > "$NOTES/${name}"\n${script}\n`);
  chmodSync(path, 0o700);
  return path;
}

const complete = 'printf "BEGIN;\\nCOMMIT;\\n"';
/** More than pipes hold. */
const megabyte = 'head -c 1000000 /dev/urandom';

function database(name: string, script: string): object {
  return { name, path: 'unused', sqlite_command: client(name, script) };
}

function configure(databases: readonly object[], more: object = {}): readonly string[] {
  const options = {
    repositories: [{ path: repository }],
    sqlite_databases: databases,
    on_error: ['printf "%s\\n" {error} >> "$TRACE"'],
    ...more,
  };
  return ['--config', stand.write('server.yaml', JSON.stringify(options)), 'create'];
}

const environment = () => ({ ...stand.environment, TMPDIR: stand.path('tmp'), NOTES: stand.path('notes') });

function create(databases: readonly object[], more: object = {}, flags: readonly string[] = []): Called {
  return callIn(stand.folder, environment())([...configure(databases, more), ...flags]);
}

function start(databases: readonly object[], more: object = {}): Running {
  return startEntry('cli', { folder: stand.folder, environment: environment(), words: configure(databases, more) });
}

const archives = (path = repository): string[] => stand.borg('list', '--short', path).split('\n').filter(Boolean);

function contents(path = repository): string[] {
  return stand
    .borg('list', '--format', '{path}{NL}', `${path}::${archives(path).at(-1)}`)
    .split('\n')
    .slice(0, -1);
}

const dump = (name: string, path = repository): string =>
  stand.borg(
    'extract',
    '--stdout',
    `${path}::${archives(path).at(-1)}`,
    `borgmatic/sqlite_databases/localhost/${name}`,
  );

const note = (name: string): string => stand.written(`notes/${name}`).trim();

async function noted(name: string): Promise<string> {
  while (!existsSync(stand.path(`notes/${name}`)) || note(name) === '') await wait(10);
  return note(name);
}

/** Expects that a run left no process, no folder, and no archive. */
function expectNothingLeft(before: readonly string[]): void {
  expect(readdirSync(stand.path('tmp'))).toEqual([]);
  for (const name of readdirSync(stand.path('notes')))
    expect([name, isRunning(Number(note(name)))]).toEqual([name, false]);
  expect(archives()).toEqual(before);
}

/** Expects that the next run, without a failure, makes an archive. */
function expectNextRunSucceeds(more: object = {}): void {
  expect(create([database('fine', complete)], more)).toMatchObject({ status: 0, error: '' });
  expect(dump('fine')).toBe('BEGIN;\nCOMMIT;\n');
}

describe('no archive is made, nothing is left behind, and the next run succeeds', () => {
  test.each([
    ['before it writes', 'echo "no such table" >&2; exit 4', 'exited with status 4: no such table.'],
    ['in the middle', `${megabyte}; kill -9 $$`, 'was killed by SIGKILL'],
    [
      'after all data',
      `${megabyte}; ${complete}; echo "lost the lock" >&2; exit 1`,
      'exited with status 1: lost the lock.',
    ],
    [
      'without an exit status that says so',
      'printf "BEGIN;\\nROLLBACK; -- due to errors\\n"',
      'exited with status 0, but the dump does not end with COMMIT;.',
    ],
  ])('if a dump fails %s', (_, script, reason) => {
    const before = archives();
    const called = create([database('broken', script)], { source_directories: [stand.source] });
    expect(called.status).toBe(1);
    const sentence = `The dump of the SQLite database broken failed, so no archive was made: ${stand.path('broken')} ${reason}`;
    expect(called.error).toContain(sentence);
    expect(stand.trace().join('\n')).toContain(sentence);
    expectNothingLeft(before);
    expectNextRunSucceeds();
  });

  test('if one of two dumps fails: the error names that one', () => {
    const before = archives();
    const called = create([database('fine', complete), database('broken', 'exit 3')]);
    expect(called.error).toContain('The dump of the SQLite database broken failed, so no archive was made');
    expect(called.error).not.toContain('fine');
    expectNothingLeft(before);
  });

  test('if a dump that never writes is canceled with SIGTERM', async () => {
    const before = archives();
    const running = start([database('stuck', 'exec sleep 1000')]);
    const pid = Number(await noted('stuck'));
    running.child.kill('SIGTERM');
    const { status } = await running.ended;
    expect(status).toBe(143);
    expect(isRunning(pid)).toBe(false);
    expect(stand.trace()).toHaveLength(1);
    expectNothingLeft(before);
    expectNextRunSucceeds();
  });

  test('if Borg is killed during a dump', async () => {
    const before = archives();
    const borg = client('borg-wrapper', 'exec borg "$@"');
    const script = `${megabyte}; kill -9 "$(cat "$NOTES/borg-wrapper")"; while :; do ${megabyte}; done`;
    const { log, status }: ProcessResult = await start([database('endless', script)], { local_path: borg }).ended;
    expect(status).toBe(1);
    expect(log).toMatch(/killed by SIGKILL/);
    expectNothingLeft(before);
    expectNextRunSucceeds();
  });

  test('if the repository is full', () => {
    const full = stand.path('full');
    stand.borg('init', '--encryption', 'none', '--storage-quota', '10M', full);
    const more = { repositories: [{ path: full }] };
    const called = create([database('large', `head -c 30000000 /dev/urandom; ${complete}`)], more);
    expect(called.status).toBe(1);
    expect(called.error).toMatch(/quota/i);
    expect(archives(full)).toEqual([]);
    expect(readdirSync(stand.path('tmp'))).toEqual([]);
    expect(create([database('fine', complete)], more)).toMatchObject({ status: 0, error: '' });
  });
});

describe('an archive with an incomplete dump never counts as good', () => {
  test('if a wrapper around Borg ignores signals and has started Borg in another session: that Borg is ended', () => {
    const before = archives();
    const wrapper = client(
      'borg-wrapper',
      `trap '' INT TERM
case " $* " in *' create '*) ;; *) exec borg "$@" ;; esac
(setsid borg "$@" & echo $! > "$NOTES/borg")
while kill -0 "$(cat "$NOTES/borg")"; do sleep 0.1; done 2> /dev/null`,
    );
    const called = create([database('broken', `${megabyte}; exit 3`)], { local_path: wrapper });
    expect(called.error).toContain('The dump of the SQLite database broken failed, so no archive was made');
    expectNothingLeft(before);
    expectNextRunSucceeds();
  });

  // Borg finds no pipe, and finishes the archive without the dump.
  const removePipes = `case " $* " in *' create '*) find "$TMPDIR" -type p -delete ;; esac`;
  const refuse = (command: string) => `case " $* " in *' ${command} '*) echo "${command} refused" >&2; exit 2 ;; esac`;
  const createWith = (name: string, ...lines: readonly string[]) =>
    create([database('fine', complete)], { local_path: client(name, [...lines, 'exec borg "$@"'].join('\n')) });

  test('if Borg finishes it: it is deleted', () => {
    const before = archives();
    const called = createWith('deleting', removePipes);
    expect(called.status).toBe(1);
    expect(called.error).toMatch(
      /The dump of the SQLite database fine failed, so the incomplete archive \S+ was deleted: Borg ended without reading it\./,
    );
    expectNothingLeft(before);
  });

  test('if it can’t be deleted: it is renamed', () => {
    const before = archives();
    const called = createWith('renaming', removePipes, refuse('delete'));
    const [, name] =
      /so the archive was renamed to (\S+\.incomplete), because it could not be deleted/.exec(called.error) ?? [];
    expect(archives().filter((each) => !before.includes(each))).toEqual([name]);
    stand.borg('delete', `${repository}::${name}`);
  });

  test('if it can’t be renamed either: the error says which archive to delete', () => {
    const before = archives();
    const called = createWith('keeping', removePipes, refuse('delete'), refuse('rename'));
    const [, name] =
      /so the archive (\S+) is incomplete, and could not be deleted \(.*\); delete it by hand/.exec(called.error) ?? [];
    expect(archives().filter((each) => !before.includes(each))).toEqual([name]);
    stand.borg('delete', `${repository}::${name}`);
  });
});

describe('dumps are in the archive, complete', () => {
  test('next to sources with pipes, sockets, and links to devices, which are not read', async () => {
    const { source } = stand;
    execFileSync('mkfifo', [`${source}/pipe`]);
    symlinkSync('/dev/null', `${source}/null`);
    symlinkSync('/dev/zero', `${source}/zero`);
    symlinkSync('pipe', `${source}/link-to-pipe`);
    symlinkSync('letter.txt', `${source}/link-to-letter`);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(`${source}/socket`, resolve));
    try {
      const called = create([database('fine', complete)], { source_directories: [source] });
      expect(called.status).toBe(0);
      expect(called.out + called.error).toContain(
        'not in the archive, because Borg would read them like the pipes of the database dumps',
      );
    } finally {
      server.close();
    }
    expect(dump('fine')).toBe('BEGIN;\nCOMMIT;\n');
    const paths = contents().map((path) => path.split('/').at(-1));
    expect(paths).toEqual(expect.arrayContaining(['letter.txt', 'link-to-letter']));
    expect(paths).not.toContain('pipe');
    expect(paths).not.toContain('zero');
  });

  test.each([
    ['its folder for temporary files', {}],
    ['its folder for temporary files, with read_special', { read_special: true }],
    ['user_runtime_directory', { user_runtime_directory: 'source/run' }],
    ['user_runtime_directory, by a relative path', { user_runtime_directory: 'source/run', source_directories: ['.'] }],
  ])('if a source contains %s: no other file of the dumps is in the archive', (_, options) => {
    const more = { source_directories: [stand.path('tmp'), stand.source], ...options, exclude_patterns: [repository] };
    // A password is in a file next to the dumps while Borg runs.
    const secretly = `find '${stand.folder}' -type d -name 'dumps-*' -exec touch '{}/1-secret' ';'; ${complete}`;
    const called = create([database('fine', secretly)], { working_directory: stand.folder, ...more });
    expect(called).toMatchObject({ status: 0, error: '' });
    expect(called.out).not.toContain('pipe');
    const paths = contents();
    expect(paths.filter((path) => path.endsWith('localhost/fine'))).toHaveLength(1);
    expect(paths.filter((path) => /-secret$/.test(path))).toEqual([]);
    expect(paths.some((path) => path.endsWith('letter.txt'))).toBe(true);
  });

  test('if excludes match them, and with read_special', () => {
    const more = {
      source_directories: [stand.source],
      exclude_patterns: ['*', '*/borgmatic/*', 're:.*fine.*', `pp:${stand.path('tmp')}`],
      read_special: true,
    };
    expect(create([database('fine', complete)], more)).toMatchObject({ status: 0 });
    expect(dump('fine')).toBe('BEGIN;\nCOMMIT;\n');
  });

  test('in two repositories at once', () => {
    const other = stand.repository('other');
    const more = { repositories: [{ path: repository }, { path: other }] };
    const script = `printf 'BEGIN;\\n'; ${megabyte}; printf '\\nCOMMIT;\\n'`;
    expect(create([database('fine', script)], more, ['--concurrency', '2'])).toMatchObject({ status: 0, error: '' });
    for (const path of [repository, other]) expect(dump('fine', path)).toMatch(/\nCOMMIT;\n$/);
    expect(readdirSync(stand.path('tmp'))).toEqual([]);
  });
});

describeBorgs('streams dumps, with and without files, and makes no archive if a dump fails', (borg) => {
  test('as the configuration says', () => {
    const path = stand.path(`repo-${borg.version}`);
    const more = { repositories: [{ path }], local_path: borg.path, encryption_passphrase: 'one two' };
    const call = callIn(stand.folder, environment());
    const words = (action: readonly string[], databases: readonly object[], own: object = {}) => [
      ...configure(databases, { ...more, ...own }).slice(0, -1),
      ...action,
    ];
    const fine = [database('fine', complete)];
    expect(call(words(['repo-create', '--encryption', repokeyOf(borg)], fine))).toMatchObject({ status: 0 });
    expect(call(words(['create'], fine))).toMatchObject({ status: 0, error: '' });
    const own = { source_directories: [stand.source] };
    expect(call(words(['create'], fine, own))).toMatchObject({ status: 0, error: '' });
    const listed = call(words(['list', '--archive', 'latest', '--json'], fine));
    const paths = [...listed.out.matchAll(/"path": ?"([^"]*)"/g)].map(([, found]) => found);
    expect(paths).toEqual(
      expect.arrayContaining([
        'borgmatic/sqlite_databases/localhost/fine',
        'borgmatic/sqlite_databases/dumps.json',
        `${stand.source.slice(1)}/letter.txt`,
      ]),
    );
    const relative = { source_directories: ['source'], working_directory: stand.folder };
    expect(call(words(['create'], fine, relative))).toMatchObject({ status: 0, error: '' });
    const restoring = call(words(['restore', '--archive', 'latest', '--dry-run'], fine));
    expect(restoring.out).toContain('Would restore the SQLite database fine');
    const failed = call(words(['create'], [database('broken', `${megabyte}; exit 5`)], own));
    expect(failed.error).toContain('so no archive was made');
    // Borg's own message about the read that was interrupted to stop it says nothing more.
    expect(failed.out + failed.error).not.toContain('Errno');
    const names = call(words(['repo-list', '--short'], fine))
      .out.trim()
      .split('\n');
    expect(names).toHaveLength(3);
  });
});
