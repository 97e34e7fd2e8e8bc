import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { refused, works } from './howto-lines.js';
import { table } from './tables.js';

/** What came of a line: `later` names something that this version does not have. */
interface Tried {
  readonly line: string;
  readonly result: 'works' | 'refused' | 'later' | 'FAILS';
  readonly said: string;
}

const folder = mkdtempSync(join(tmpdir(), 'borgflow-howto-'));
const work = join(folder, 'work');
const environment = {
  PATH: `${join(folder, 'bin')}:${process.env['PATH']}`,
  HOME: folder,
  XDG_CONFIG_HOME: join(folder, 'config'),
  BORG_BASE_DIR: join(folder, 'borg'),
  LC_ALL: 'C.UTF-8',
  // What a person would type where no configuration is at hand yet.
  BORG_PASSPHRASE: 'correct horse',
};

function prepare(): void {
  for (const name of ['bin', 'mnt', 'tmp', 'etc/borgmatic.d', 'path/to', 'borg', 'config/borgmatic']) {
    mkdirSync(join(folder, name), { recursive: true });
  }
  for (const name of ['1', '2']) mkdirSync(join(work, 'path', name), { recursive: true });
  writeFileSync(join(work, 'path/1/foo.txt'), 'foo\n');
  writeFileSync(join(work, 'path/2/bar.txt'), 'bar\n');
  const script = (name: string, text: string) =>
    writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  script('borgmatic', `exec '${process.execPath}' '${resolve('lib/src/cli.js')}' "$@"`);
  script('sudo', 'exec "$@"');
  const configuration = `source_directories: [path]
repositories: [{path: repo.borg}]
working_directory: ${work}
encryption_passphrase: correct horse
archive_name_format: 'host-{now:%Y-%m-%dT%H:%M:%S.%f}'
keep_daily: 7
checks: [{name: repository}]
relocated_repo_access_is_ok: true
`;
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

/** The line with the machine's own folders below the scratch folder, run by a shell. */
function run(line: string): { readonly status: number | null; readonly said: string } {
  rmSync(join(folder, 'tmp'), { recursive: true, force: true });
  mkdirSync(join(folder, 'tmp'));
  const placed = line.replaceAll(/(?<=\s)\/(?=(?:path\/to|mnt|tmp|etc\/borgmatic\.d)\b)/g, `${folder}/`);
  const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', placed], {
    cwd: work,
    env: environment,
    encoding: 'utf8',
    timeout: 120_000,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { status, said: `${stdout}${stderr}`.replaceAll(`${folder}/`, '/') };
}

function tried(line: string, said: RegExp | undefined): Tried {
  const outcome = run(line);
  const shown = outcome.said.trim();
  if (said !== undefined) {
    return { line, said: shown, result: outcome.status !== 0 && said.test(shown) ? 'refused' : 'FAILS' };
  }
  if (outcome.status === 0) return { line, said: shown, result: 'works' };
  const isLater = /(isn't|not) supported yet|cannot be run here yet/.test(shown);
  return { line, said: shown, result: isLater ? 'later' : 'FAILS' };
}

/** `npm run howto -- mount` tries the lines with that word alone; `-- --write` all, and renews the table in the documents. */
const write = process.argv.includes('--write');
const word = process.argv.slice(2).find((each) => each !== '--write') ?? '';
const chosen = works.filter((line) => line.includes(word));
const refusable = refused.filter(([line]) => line.includes(word));

const page = 'docs/migrating-from-borgmatic.md';
const results: Readonly<Record<Tried['result'], string>> = {
  works: 'works',
  refused: 'refused, as it must be',
  later: 'with a later version',
  FAILS: 'fails',
};

/** The page with the table of lines between its marks renewed. */
function pageWith(text: string, all: readonly Tried[]): string {
  const rows = all.map(({ line, result }) => [`\`${line.replaceAll('\n', ' ')}\``, results[result]]);
  const [before = '', after = ''] = text.split(/<!-- lines -->[\s\S]*<!-- \/lines -->/);
  return `${before}<!-- lines -->\n${table(['line', 'result'], rows)}\n<!-- /lines -->${after}`;
}

prepare();
try {
  const all = [...chosen.map((line) => tried(line, undefined)), ...refusable.map(([line, said]) => tried(line, said))];
  for (const { line, result } of all) process.stdout.write(`${result.padEnd(8)} ${line}\n`);
  const failing = all.filter(({ result }) => result === 'FAILS');
  for (const { line, said } of failing) process.stdout.write(`\n${line}\n${said.split('\n').slice(-8).join('\n')}\n`);
  const count = (result: Tried['result']) => all.filter((one) => one.result === result).length;
  process.stdout.write(
    `\n${all.length} lines: ${count('works')} work, ${count('refused')} are refused as they must be, ${count('later')} come later, ${failing.length} fail.\n`,
  );
  if (write) writeFileSync(page, pageWith(readFileSync(page, 'utf8'), all));
  process.exitCode = failing.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
