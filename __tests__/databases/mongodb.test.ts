import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { createStand, type Stand } from '../support/backup-setup.js';
import { type Called, callIn } from '../support/command-line.js';
import { type RecordingProgram, writeRecordingProgram } from '../support/recording-program.js';

let stand: Stand;
let repository: string;
let dump: RecordingProgram;
let restore: RecordingProgram;

// Like the real ones: data on standard output or in a folder, progress on standard error.
const dumpScript = `out=
for word in "$@"; do case $word in --out=*) out=\${word#*=} ;; esac; done
echo 'done dumping shop.orders' >&2
if [ -n "$out" ]; then mkdir -p "$out/shop" && printf 'bson\\0data' > "$out/shop/orders.bson"; else printf 'archive\\0data'; fi`;
const restoreScript = `folder=
for word in "$@"; do case $word in --dir=*) folder=\${word#*=} ;; esac; done
if [ -n "$folder" ]; then (cd "$folder" && find . -type f -exec cat {} +); else cat; fi > "$TRACE"`;

beforeAll(() => {
  stand = createStand();
  repository = stand.repository('repo');
  const folder = stand.path('bin');
  dump = writeRecordingProgram(folder, { name: 'mongodump', flag: '--config', script: dumpScript });
  restore = writeRecordingProgram(folder, { name: 'mongorestore', flag: '--config', script: restoreScript });
});
afterAll(() => stand.remove());

function borgflow(databases: readonly object[], words = 'create', path = stand.path('bin')): Called {
  const text = JSON.stringify({ repositories: [{ path: repository }], mongodb_databases: databases });
  stand.write('server.yaml', text.replaceAll('\u007f', '\\u007f').replaceAll('\u0085', '\\u0085'));
  const environment = { ...stand.environment, PATH: `${path}:${stand.environment['PATH']}` };
  return callIn(stand.folder, environment)(['--config', stand.path('server.yaml'), ...words.split(' ')]);
}

const archives = (): string => stand.borg('list', '--short', repository);
const password = '# it\'s: "100%" \\ {a} - ☃ ';

describe('a MongoDB database (with stand-ins for mongodump and mongorestore)', () => {
  const entry = {
    name: '-shop "1"',
    hostname: 'db.example.org',
    port: 27_018,
    username: '-o=ne two',
    password,
    authentication_database: 'admin',
    options: "--readPreference 'secondary preferred'",
    restore_options: '--numParallelCollections 1',
  };

  test('is streamed into the archive, with the password in a file that only this user can read', () => {
    const called = borgflow([entry]);
    expect(called).toMatchObject({ status: 0, error: '' });
    // Progress is of no interest when all went well.
    expect(called.out).not.toContain('done dumping');
    const [call, ...more] = dump.calls();
    expect(more).toEqual([]);
    expect(call?.words).toEqual([
      '--host=db.example.org',
      '--port=27018',
      '--username=-o=ne two',
      expect.stringMatching(/^--config=\//),
      '--authenticationDatabase=admin',
      '--db=-shop "1"',
      '--readPreference',
      'secondary preferred',
      '--archive',
    ]);
    expect(call?.file).toMatch(/^600\n/);
    expect(parse(call?.file.slice(4) ?? '')).toEqual({ password });
    expect(call?.environment).not.toContain('it\'s: "100%"');
    const path = 'borgmatic/mongodb_databases/db.example.org:27018/-shop "1"';
    expect(stand.borg('extract', '--stdout', `${repository}::${archives().trim()}`, path)).toBe('archive\0data');
  });

  test('is restored with --drop, to another server if restore options or flags say so', () => {
    const elsewhere = {
      ...entry,
      restore_hostname: 'new.example.org',
      restore_port: 1,
      restore_password: 'new: "one"',
    };
    const words = 'restore --archive latest --username flag --schema shop.orders';
    const called = borgflow([elsewhere], words);
    expect(called).toMatchObject({ status: 0, error: '' });
    expect(called.out).toContain(
      ' on new.example.org:1, where each collection of the dump that exists is dropped and created again, and others stay.',
    );
    const [call] = restore.calls();
    expect(call?.words).toEqual([
      '--archive',
      '--drop',
      '--host=new.example.org',
      '--port=1',
      '--username=flag',
      expect.stringMatching(/^--config=\//),
      '--authenticationDatabase=admin',
      '--numParallelCollections',
      '1',
      '--nsInclude=shop.orders',
    ]);
    expect(parse(call?.file.slice(4) ?? '')).toEqual({ password: 'new: "one"' });
    expect(stand.written('trace')).toBe('archive\0data');
  });

  test('goes to disk in the directory format, and comes back from there', () => {
    const databases = [{ name: 'shop', format: 'directory', label: 'main' }];
    expect(borgflow(databases)).toMatchObject({ status: 0, error: '' });
    expect(dump.calls()[0]?.words).toEqual([
      '--db=shop',
      expect.stringMatching(/^--out=\/.*\/borgmatic\/mongodb_databases\/main\/shop$/),
    ]);
    expect(borgflow(databases, 'restore --archive latest')).toMatchObject({ status: 0, error: '' });
    expect(restore.calls()[0]?.words).toEqual([expect.stringMatching(/^--dir=\/.*\/main\/shop$/), '--drop']);
    expect(stand.written('trace')).toBe('bson\0data');
  });

  test('can be `all` databases, whose restore drops nothing, because the users of the server are among them', () => {
    expect(borgflow([{ name: 'all' }])).toMatchObject({ status: 0, error: '' });
    expect(dump.calls()[0]?.words).toEqual(['--archive']);
    expect(borgflow([{ name: 'all' }], 'restore --archive latest')).toMatchObject({ status: 0, error: '' });
    expect(restore.calls()[0]?.words).toEqual(['--archive']);
  });

  test('can be in a container that runs the command or the server', () => {
    writeRecordingProgram(stand.path('docker'), {
      name: 'docker',
      flag: '--config',
      script: `case $1 in exec) shift 2; exec "$@" ;; esac; echo '{"Networks": {"a": {"IPAddress": "172.17.0.9"}}}'`,
    });
    const path = `${stand.path('docker')}:${stand.path('bin')}`;
    const databases = [
      { name: 'shop', container: 'box' },
      { name: 'shop', mongodump_command: 'docker exec box mongodump' },
    ];
    expect(borgflow(databases, 'create', path)).toMatchObject({ status: 0, error: '' });
    const words = dump.calls().map((call) => call.words.join(' '));
    expect(words.sort()).toEqual(['--db=shop --archive', '--host=172.17.0.9 --db=shop --archive']);
  });

  test('makes no archive if mongodump is missing, its login fails, or it fails at its end', () => {
    const before = archives();
    const missing = borgflow([{ name: 'shop' }], 'create', '/nonexistent');
    expect(missing.error).toContain(
      "mongodump is not installed, so MongoDB databases can't be dumped. Install the package mongodb-database-tools,",
    );
    const folder = stand.path('failing');
    mkdirSync(folder);
    const failing = (script: string) => {
      writeRecordingProgram(folder, { name: 'mongodump', flag: '--config', script });
      return borgflow([{ name: 'shop', username: 'one' }], 'create', folder);
    };
    const login = failing('echo "Failed: can\'t create session: SASL: authentication failed" >&2; exit 1');
    expect(login.error).toContain('Check username, password, and authentication_database for localhost.');
    const end = failing('head -c 1000000 /dev/zero; echo "Failed: cursor lost" >&2; exit 1');
    expect(end.error).toContain(
      'The dump of the MongoDB database shop failed, so no archive was made: mongodump exited with status 1: Failed: cursor lost.',
    );
    expect(archives()).toBe(before);
  });
});
