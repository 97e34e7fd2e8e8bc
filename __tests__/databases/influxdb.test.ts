import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createStand, type Stand } from '../support/backup-setup.js';
import { type Called, callIn } from '../support/command-line.js';
import { type RecordingProgram, writeRecordingProgram } from '../support/recording-program.js';

let stand: Stand;
let repository: string;
let influx: RecordingProgram;

// Like the real one, whose last word is the folder.
const script = `folder=\${@: -1}
case $1 in
backup) mkdir -p "$folder" && echo manifest > "$folder/20261129T010203Z.manifest" ;;
restore) (cd "$folder" && cat *) > "$TRACE" ;;
exec) shift 4; "$0" "$@" ;;
esac`;

beforeAll(() => {
  stand = createStand();
  repository = stand.repository('repo');
  influx = writeRecordingProgram(stand.path('bin'), { name: 'influx', flag: '--configs-path', script });
});
afterAll(() => stand.remove());

function borgflow(databases: readonly object[], words = 'create', path = stand.path('bin')): Called {
  stand.write('server.yaml', JSON.stringify({ repositories: [{ path: repository }], influxdb_databases: databases }));
  const environment = { ...stand.environment, PATH: `${path}:${stand.environment['PATH']}` };
  return callIn(stand.folder, environment)(['--config', stand.path('server.yaml'), ...words.split(' ')]);
}

const token = '# to"k\\en=\'==☃';

describe('an InfluxDB bucket (with a stand-in for influx)', () => {
  test('is dumped to a folder in the archive, with the token in a file that only this user can read', () => {
    const entry = { name: '-me"t rics', hostname: '::1', port: 8087, password: token, organization_name: 'ex ample' };
    expect(borgflow([{ ...entry, compression: 'none', tls: false }])).toMatchObject({ status: 0, error: '' });
    const [call] = influx.calls();
    expect(call?.words).toEqual([
      'backup',
      '--host=http://[::1]:8087',
      '--org=ex ample',
      '--bucket=-me"t rics',
      expect.stringMatching(/^--configs-path=\//),
      '--compression=none',
      expect.stringMatching(/^\/.*\/borgmatic\/influxdb_databases\/::1:8087\/-me"t rics$/),
    ]);
    expect(call?.file).toMatch(/^600\n\[borgflow\]\nurl = "http:\/\/\[::1\]:8087"\ntoken = /);
    const written = /^token = (.*)$/m.exec(call?.file ?? '')?.[1] ?? '';
    expect(JSON.parse(written)).toBe(token);
    expect(call?.environment).not.toContain('INFLUX_TOKEN');
  });

  test('takes the token from a variable where the configuration names another file or the variable itself', () => {
    const databases = [
      {
        name: 'one',
        password: token,
        configurations_path: '/etc/influx',
        active_configuration: 'backup',
        bucket_id: '3c9b',
      },
      {
        name: 'two',
        password: token,
        influx_command: 'influx exec -e INFLUX_TOKEN box',
        verify_tls: false,
        organization_id: 'id',
      },
    ];
    expect(borgflow(databases)).toMatchObject({ status: 0, error: '' });
    const calls = influx.calls().filter(({ words }) => words[0] === 'backup');
    expect(calls.map(({ words }) => words.slice(1, -1))).toEqual([
      ['--host=https://localhost:8086', '--configs-path=/etc/influx', '--active-config=backup', '--bucket-id=3c9b'],
      ['--host=https://localhost:8086', '--skip-verify', '--org-id=id', '--bucket=two'],
    ]);
    for (const { environment } of calls) expect(environment).toContain(`INFLUX_TOKEN=${token}`);
  });

  test('is restored to where the restore options and flags say', () => {
    const entry = {
      name: 'one',
      password: token,
      restore_bucket: 'again',
      restore_organization: 'new',
      full_replace: true,
    };
    expect(borgflow([entry])).toMatchObject({ status: 0, error: '' });
    influx.calls();
    const called = borgflow([entry], 'restore --archive latest --hostname new.example.org --port 1');
    expect(called).toMatchObject({ status: 0, error: '' });
    expect(called.out).toContain('to all data on https://new.example.org:1, all of which is replaced.');
    const [call] = influx.calls();
    expect(call?.words.slice(0, -1)).toEqual([
      'restore',
      '--host=https://new.example.org:1',
      '--bucket=one',
      expect.stringMatching(/^--configs-path=\//),
      '--new-bucket=again',
      '--new-org=new',
      '--full',
    ]);
    expect(stand.written('trace')).toBe('manifest\n');
  });

  test('can be all buckets', () => {
    expect(borgflow([{ name: 'all' }])).toMatchObject({ status: 0, error: '' });
    expect(influx.calls()[0]?.words.slice(0, -1)).toEqual(['backup', '--host=https://localhost:8086']);
  });

  test('makes no archive if influx is missing, fails, or writes nothing', () => {
    const before = stand.borg('list', '--short', repository);
    const missing = borgflow([{ name: 'one' }], 'create', '/nonexistent');
    expect(missing.error).toContain(
      'influx is not installed, so InfluxDB buckets can be neither dumped nor restored. Install the package influxdb2-cli,',
    );
    const folder = stand.path('failing');
    mkdirSync(folder);
    const failing = (own: string) => {
      writeRecordingProgram(folder, { name: 'influx', flag: '--configs-path', script: own });
      return borgflow([{ name: 'one' }], 'create', folder).error;
    };
    expect(failing('echo "Error: failed to get manifest: 401 Unauthorized" >&2; exit 1')).toContain(
      'failed, so no archive was made: influx exited with status 1: Error: failed to get manifest: 401 Unauthorized. Check the token for https://localhost:8086',
    );
    expect(failing(':')).toContain('influx exited with status 0, but wrote nothing');
    expect(stand.borg('list', '--short', repository)).toBe(before);
  });
});
