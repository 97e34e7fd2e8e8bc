import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from '../src/process/launch.js';
import { installBorgmatic } from './comparison-peer.js';

/*
 * Reads Borgflow's archives with borgmatic's `config bootstrap`, and borgmatic's archives with Borgflow's, for each Borg
 * in BORGS (absolute paths separated by spaces; default: this machine's Borg).
 * Run by hand: npm run -s compile && node lib/scripts/compare-bootstrap.js
 */

const folder = process.env['BORGMATIC_FOLDER'] ?? mkdtempSync(join(tmpdir(), 'borgflow-borgmatic-'));
const stage = mkdtempSync(join(tmpdir(), 'borgflow-bootstrap-'));
const environment = {
  PATH: process.env['PATH'] ?? '',
  HOME: stage,
  BORG_BASE_DIR: join(stage, 'borg'),
  BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK: 'yes',
};

process.once('exit', () => {
  rmSync(stage, { recursive: true });
  if (process.env['BORGMATIC_FOLDER'] === undefined) rmSync(folder, { recursive: true });
});

/** Kinds of sources; they determine where the manifest is in the archive. */
const cases: Readonly<Record<string, string>> = {
  absolute: `source_directories: [${stage}/source]`,
  relative: `source_directories: [source]\nworking_directory: ${stage}`,
  patterns: `patterns: ['R ${stage}/source', '- **/none']`,
  excludes: `source_directories: [${stage}/source]\nexclude_patterns: ['*.json', '*.yaml']`,
};

const python = installBorgmatic('2.1.10', folder);
if (python === undefined) console.log("NOT COMPARED with borgmatic: PyPI can't be reached.");
else {
  mkdirSync(join(stage, 'source'));
  writeFileSync(join(stage, 'source/file'), 'text\n');
  const failures = (process.env['BORGS'] ?? findProgram('borg') ?? '')
    .split(' ')
    .flatMap((borg) =>
      Object.keys(cases).flatMap((name) => [
        ...compare({ borg, name, by: 'borgflow', readBy: 'borgmatic' }),
        ...compare({ borg, name, by: 'borgmatic', readBy: 'borgflow' }),
      ]),
    );
  for (const failure of failures) console.log(failure);
  if (failures.length > 0) process.exitCode = 1;
}

type Program = 'borgflow' | 'borgmatic';

interface Comparison {
  readonly borg: string;
  readonly name: string;
  readonly by: Program;
  readonly readBy: Program;
}

/** Creates an archive with one program and restores its configuration with the other; returns the differences. */
function compare({ borg, name, by, readBy }: Comparison): readonly string[] {
  const home = mkdtempSync(join(stage, 'case-'));
  const [repository, destination] = [join(home, 'repository'), join(home, 'destination')];
  mkdirSync(destination);
  const config = join(home, 'config.yaml');
  const text = `repositories: [{path: ${repository}}]\nlocal_path: ${borg}\n${cases[name]}\n`;
  writeFileSync(join(home, 'real.yaml'), text, { mode: 0o600 });
  symlinkSync('real.yaml', config);
  execFileSync(borg, ['init', '--encryption', 'none', repository], { env: environment });
  const made = call(by, ['-c', config, 'create']);
  const place = ['--repository', repository, '--destination', destination, '--local-path', borg];
  const read = call(readBy, ['config', 'bootstrap', ...place]);
  const same = existsSync(join(destination, config)) && readFileSync(join(destination, config), 'utf8') === text;
  const title = `${borg}, ${name}: created by ${by}, read by ${readBy}`;
  console.log(`${same ? 'same     ' : 'DIFFERENT'} ${title}`);
  return same ? [] : [`${title}:\n${made}\n${read}`];
}

function call(program: Program, words: readonly string[]): string {
  const borgmatic = [join(folder, 'borgmatic-2.1.10/bin/borgmatic'), '--log-file', '/dev/null'];
  const [first = '', ...rest] = program === 'borgmatic' ? borgmatic : [process.execPath, 'lib/src/entry-points/cli.js'];
  const { stdout, stderr } = spawnSync(first, [...rest, ...words], { env: environment, encoding: 'utf8' });
  return `${stdout}${stderr}`.trim().split('\n').slice(-8).join('\n');
}
