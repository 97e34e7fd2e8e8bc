import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startPostgresqlServer } from '../__tests__/support/postgresql-server.js';
import { refused, works } from './howto-lines.js';
import { table } from './markdown-table.js';

/** The result of a command line. `later` means that it needs something that isn't supported yet. */
interface Attempt {
  readonly line: string;
  readonly result: 'works' | 'refused' | 'later' | 'FAILS';
  readonly output: string;
}

const folder = mkdtempSync(join(tmpdir(), 'borgflow-howto-'));
const work = join(folder, 'work');
const environment = {
  PATH: `${join(folder, 'bin')}:${process.env['PATH']}`,
  HOME: folder,
  XDG_CONFIG_HOME: join(folder, 'config'),
  BORG_BASE_DIR: join(folder, 'borg'),
  LC_ALL: 'C.UTF-8',
  // For actions that run before there is a configuration, such as config bootstrap.
  BORG_PASSPHRASE: 'correct horse',
};

/** A real server that answers as host1.example.org and database2.example.org; the password is from one of the lines. */
const postgresql = await startPostgresqlServer({ password: 'trustsome1' });

/** Makes PostgreSQL's clients reach the server under every name and port. */
const throughServer = (program: string) => `PGHOSTADDR=${postgresql.host}; export PGHOSTADDR
for word; do
  shift
  [ "$word" = 5433 ] && word=${postgresql.port}
  set -- "$@" "$word"
done
PATH='${process.env['PATH']}' exec ${program} "$@"`;

/** Stands in for InfluxDB's client: writes a folder, and accepts only such a folder when it restores. */
const influx = `for path; do :; done
case $1 in
  backup) mkdir "$path" && echo dump > "$path/dump" ;;
  restore) test -s "$path/dump" ;;
esac`;

const databases = `postgresql_databases:
${['users', 'orders'].map((name) => `    - {name: ${name}, hostname: host1.example.org, port: 5433, username: postgres, password: trustsome1}`).join('\n')}
sqlite_databases: [{name: app, path: app.db}]
influxdb_databases: [{name: mybucket, hostname: influx.example.org, password: token}]
`;

function prepareDatabases(script: (name: string, text: string) => void): void {
  for (const program of ['psql', 'pg_dump', 'pg_restore']) script(program, throughServer(program));
  script('influx', influx);
  for (const name of ['users', 'orders']) {
    postgresql.sql(`CREATE DATABASE ${name}`);
    postgresql.sql('CREATE SCHEMA tentant1; CREATE TABLE tentant1.people AS SELECT 1 AS id', name);
  }
  execFileSync('sqlite3', [join(work, 'app.db'), 'CREATE TABLE people (id integer); INSERT INTO people VALUES (1)']);
}

function prepare(): void {
  for (const name of ['bin', 'mnt', 'tmp', 'etc/borgmatic.d', 'path/to', 'borg', 'config/borgmatic']) {
    mkdirSync(join(folder, name), { recursive: true });
  }
  for (const name of ['1', '2']) mkdirSync(join(work, 'path', name), { recursive: true });
  writeFileSync(join(work, 'path/1/foo.txt'), 'foo\n');
  writeFileSync(join(work, 'path/2/bar.txt'), 'bar\n');
  const script = (name: string, text: string) =>
    writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  script('borgmatic', `exec '${process.execPath}' '${resolve('lib/src/entry-points/cli.js')}' "$@"`);
  script('sudo', 'exec "$@"');
  prepareDatabases(script);
  const configuration = `source_directories: [path]
repositories: [{path: repo.borg}]
working_directory: ${work}
encryption_passphrase: correct horse
archive_name_format: 'host-{now:%Y-%m-%dT%H:%M:%S.%f}'
keep_daily: 7
checks: [{name: repository}]
relocated_repo_access_is_ok: true
${databases}`;
  for (const place of ['config/borgmatic/config.yaml', 'work/config.yaml', 'path/to/config.yaml']) {
    writeFileSync(join(folder, place), configuration, { mode: 0o600 });
  }
  const borg = (...words: readonly string[]) =>
    execFileSync('borg', words, {
      cwd: work,
      env: environment,
      stdio: 'pipe',
    });
  for (const repository of ['repo.borg', 'test.borg']) {
    borg('init', '--encryption', 'repokey', repository);
    const repositories = `--override repositories=[${repository}]`;
    run(`borgmatic create --override archive_name_format=host-2023-01-02T04:06:07.080910 ${repositories}`);
  }
}

/** Runs a command line in a shell, with absolute paths moved into the temporary folder. */
function run(line: string): { readonly status: number | null; readonly output: string } {
  rmSync(join(folder, 'tmp'), { recursive: true, force: true });
  mkdirSync(join(folder, 'tmp'));
  const placed = line.replaceAll(/(?<=\s)\/(?=(?:path\/to|mnt|tmp|etc\/borgmatic\.d)\b)/g, `${folder}/`);
  const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', placed], {
    // Where the sources are, extract would replace them, and refuses.
    cwd: line.startsWith('borgmatic extract') ? join(folder, 'tmp') : work,
    env: environment,
    encoding: 'utf8',
    timeout: 120_000,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { status, output: `${stdout}${stderr}`.replaceAll(`${folder}/`, '/') };
}

function tryLine(line: string, expected: RegExp | undefined): Attempt {
  const outcome = run(line);
  const shown = outcome.output.trim();
  if (expected !== undefined) {
    return { line, output: shown, result: outcome.status !== 0 && expected.test(shown) ? 'refused' : 'FAILS' };
  }
  if (outcome.status === 0) return { line, output: shown, result: 'works' };
  const isLater = /(isn.t|is not) supported yet/.test(shown);
  return { line, output: shown, result: isLater ? 'later' : 'FAILS' };
}

/** `npm run howto -- mount` runs only the lines that contain that word; `-- --write` runs all and updates the table. */
const write = process.argv.includes('--write');
const word = process.argv.slice(2).find((each) => each !== '--write') ?? '';
const workingLines = works.filter((line) => line.includes(word));
const refusedLines = refused.filter(([line]) => line.includes(word));

const page = 'docs/migrating-from-borgmatic.md';
const results: Readonly<Record<Attempt['result'], string>> = {
  works: 'works',
  refused: 'refused, as expected',
  later: 'not supported yet',
  FAILS: 'fails',
};

/** Returns the page with an updated table of lines. */
function pageWith(text: string, all: readonly Attempt[]): string {
  const rows = all.map(({ line, result }) => [`\`${line.replaceAll('\n', ' ')}\``, results[result]]);
  const [before = '', after = ''] = text.split(/<!-- lines -->[\s\S]*<!-- \/lines -->/);
  return `${before}<!-- lines -->\n${table(['line', 'result'], rows)}\n<!-- /lines -->${after}`;
}

try {
  prepare();
  const all = [
    ...workingLines.map((line) => tryLine(line, undefined)),
    ...refusedLines.map(([line, expected]) => tryLine(line, expected)),
  ];
  for (const { line, result } of all) process.stdout.write(`${result.padEnd(8)} ${line}\n`);
  const failing = all.filter(({ result }) => result === 'FAILS');
  for (const { line, output } of failing)
    process.stdout.write(`\n${line}\n${output.split('\n').slice(-8).join('\n')}\n`);
  const count = (result: Attempt['result']) => all.filter((one) => one.result === result).length;
  process.stdout.write(
    `\n${all.length} lines: ${count('works')} work, ${count('refused')} are refused as expected, ${count('later')} are not supported yet, ${failing.length} fail.\n`,
  );
  if (write) writeFileSync(page, pageWith(readFileSync(page, 'utf8'), all));
  process.exitCode = failing.length > 0 ? 1 : 0;
} finally {
  await postgresql.stop();
  rmSync(folder, { recursive: true, force: true });
}
