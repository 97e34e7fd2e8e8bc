import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createStand, type Stand } from '../support/backup-setup.js';
import { borgs } from '../support/borg-versions.js';
import { borgmatic } from '../support/borgmatic.js';
import { callIn } from '../support/command-line.js';
import { awkwardSql } from '../support/sqlite-samples.js';

let stand: Stand;
let peer: readonly string[];
let content: string;

beforeAll(() => {
  stand = createStand();
  const found = borgmatic('2.1.10');
  if (found === undefined) throw new Error('PyPI can not be reached.');
  peer = found;
  sql('users.db', ...awkwardSql, 'PRAGMA user_version=7;');
  content = sql('users.db', '.dump');
  for (const folder of ['tmp', 'run']) mkdirSync(stand.path(folder));
});
afterAll(() => stand.remove());

function sql(name: string, ...statements: readonly string[]): string {
  return execFileSync('sqlite3', ['-bail', stand.path(name)], { input: statements.join('\n'), encoding: 'utf8' });
}

describe.each(borgs.filter(({ line }) => line !== '2.0'))('with Borg $version', ({ version, path }) => {
  const words = (action: readonly string[]) => ['--config', stand.path('server.yaml'), ...action];
  const environment = () => ({ ...stand.environment, TMPDIR: stand.path('tmp'), XDG_RUNTIME_DIR: stand.path('run') });
  const ours = (...action: readonly string[]) => callIn(stand.folder, environment())(words(action));
  const theirs = (...action: readonly string[]) => {
    const [program = '', ...rest] = [...peer, ...words(action)];
    return execFileSync(program, rest, { cwd: stand.folder, env: environment(), encoding: 'utf8', stdio: 'pipe' });
  };

  beforeAll(() => {
    const repository = stand.path(`repository-${version}`);
    execFileSync(path, ['init', '--encryption', 'none', repository], { env: stand.environment, stdio: 'ignore' });
    const options = {
      source_directories: [stand.source],
      repositories: [{ path: repository }],
      local_path: path,
      archive_name_format: '{now:%Y-%m-%dT%H:%M:%S.%f}',
      sqlite_databases: [
        { name: "it's 100%", path: stand.path('users.db'), restore_path: stand.path('one.db') },
        { name: 'all', label: 'main', path: stand.path('users.db'), restore_path: stand.path('two.db') },
      ],
    };
    stand.write('server.yaml', JSON.stringify(options));
  });

  const expectRestored = () => {
    for (const name of ['one.db', 'two.db']) {
      expect(sql(name, '.dump')).toBe(content);
      rmSync(stand.path(name));
    }
  };

  test('borgmatic 2.1.10 restores SQLite databases from our archives', () => {
    expect(ours('create')).toMatchObject({ status: 0, error: '' });
    theirs('restore', '--archive', 'latest');
    expect(sql('two.db', 'PRAGMA user_version;')).toBe('7\n');
    expectRestored();
  });

  test('we restore SQLite databases from the archives of borgmatic 2.1.10', () => {
    theirs('create');
    expect(ours('restore', '--archive', 'latest')).toMatchObject({ status: 0, error: '' });
    expectRestored();
  });
});
