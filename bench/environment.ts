import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { installBorgmatic } from './borgmatic.js';
import { type Measured, measure, type Program } from './program.js';

/** A temporary environment to measure in: a folder with a home, source files, and configurations. */
export interface BenchEnvironment {
  readonly folder: string;
  /** A few small files. */
  readonly source: string;
  readonly environment: Readonly<Record<string, string>>;
  /** The committed bundles, as users run them. */
  readonly commandLine: readonly string[];
  readonly action: readonly string[];
  readonly peer: readonly string[];
  /** Writes a file that only this user can read; returns its path. */
  readonly write: (name: string, text: string) => string;
  /** Writes a shell script into a folder for the PATH; returns that folder. */
  readonly program: (folder: string, name: string, script: string) => string;
  /** Creates unencrypted repositories with real Borg; returns their paths. */
  readonly repositories: (name: string, count: number) => readonly string[];
  /** Runs and measures a program; its variables are added to the environment. */
  readonly run: (command: readonly string[], more?: Omit<Partial<Program>, 'command' | 'folder'>) => Promise<Measured>;
  readonly remove: () => void;
}

const documents = 20;

/** Sets up the environment; throws if Borg or python3 is missing. */
export function setUpEnvironment(): BenchEnvironment {
  const folder = mkdtempSync(join(tmpdir(), 'borgflow-bench-'));
  const source = join(folder, 'documents');
  for (const name of ['documents', 'home', 'borg']) mkdirSync(join(folder, name));
  for (let index = 0; index < documents; index += 1) {
    writeFileSync(join(source, `letter-${index}.txt`), `Letter ${index}\n`.repeat(100 + index));
  }
  const environment = {
    PATH: process.env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin',
    HOME: join(folder, 'home'),
    LANG: 'C.UTF-8',
    BORG_BASE_DIR: join(folder, 'borg'),
    BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK: 'yes',
    BORG_RELOCATED_REPO_ACCESS_IS_OK: 'yes',
  };
  return {
    folder,
    source,
    environment,
    commandLine: [process.execPath, resolve('dist/cli/index.js')],
    action: [process.execPath, resolve('dist/action/index.js')],
    peer: [installBorgmatic()],
    write: (name, text) => {
      writeFileSync(join(folder, name), text, { mode: 0o600 });
      return join(folder, name);
    },
    program: (name, program, script) => {
      mkdirSync(join(folder, name), { recursive: true });
      writeFileSync(join(folder, name, program), `#!/bin/sh\n${script}\n`, { mode: 0o700 });
      return join(folder, name);
    },
    repositories: (name, count) => {
      const paths = Array.from({ length: count }, (_, index) => join(folder, `${name}-${index + 1}.borg`));
      for (const path of paths) execFileSync('borg', ['init', '--encryption', 'none', path], { env: environment });
      return paths;
    },
    run: (command, more = {}) =>
      measure({ ...more, command, folder, environment: { ...environment, ...more.environment } }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Returns a configuration that Borgflow and borgmatic both read without a warning. */
export function configurationText(stage: BenchEnvironment, repositories: readonly string[], more = ''): string {
  const list = repositories.map((path) => `    - path: ${path}\n`).join('');
  return `source_directories:
    - ${stage.source}
repositories:
${list}archive_name_format: "bench-{now:%Y-%m-%dT%H:%M:%S.%f}"
unknown_unencrypted_repo_access_is_ok: true
relocated_repo_access_is_ok: true
keep_daily: 7
${more}`;
}
