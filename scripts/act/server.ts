import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Act, WorkflowResult, WorkflowRun } from './act.js';
import { type Substitutions, setUpExample, writePrivately } from './example.js';

/** The passphrase of the repositories in all examples; it must never appear in a log. */
export const passphrase = 'never in any log';

/** A server for an example to run on; its folders are in a temporary folder. */
export interface Server {
  readonly substitutions: Substitutions;
  /** Sets up an example in a new folder, and runs its workflow. */
  readonly start: (example: string, start: ExampleStart) => WorkflowResult;
  /** Writes a file by its path on the server. */
  readonly write: (path: string, text: string) => void;
  /** Returns the temporary path for a path on the server. */
  readonly path: (path: string) => string;
  /** Runs Borg 1 (`init` creates a repository), and returns its output. */
  readonly borg: (...words: readonly string[]) => string;
}

/** The workflow to run, and replacements in addition to the server's folders. */
export type ExampleStart = Omit<WorkflowRun, 'repository' | 'secrets'> & {
  readonly secrets?: Readonly<Record<string, string>>;
  readonly substitutions?: Substitutions;
  /** Contents that replace those of the example, by path. */
  readonly replace?: Readonly<Record<string, string>>;
};

/** Every absolute path in the examples; each is replaced with a temporary one. */
const folders = ['/etc/borgmatic', '/mnt/backup', '/root/.borg-passphrase', '/var/restored', '/srv', '/home', '/etc'];

let servers = 0;

/** Sets up a server with a passphrase, a website, and a mounted disk, but no repository. */
export function setUpServer(act: Act, parent: string): Server {
  servers += 1;
  const folder = join(parent, `server-${servers}`);
  const path = (name: string) => join(folder, name);
  const substitutions = Object.fromEntries(folders.map((name) => [name, path(name)]));
  for (const name of ['/etc', '/home', '/srv/web', '/mnt/backup']) mkdirSync(path(name), { recursive: true });
  const write = (name: string, text: string) => writePrivately(path(name), text);
  write('/root/.borg-passphrase', `${passphrase}\n`);
  write('/srv/web/index.html', 'Hello\n');
  const environment = { PATH: process.env['PATH'], HOME: folder, BORG_PASSPHRASE: passphrase };
  let starts = 0;
  return {
    substitutions,
    path,
    write,
    borg: (...words) => execFileSync('borg', words, { env: environment, encoding: 'utf8', stdio: 'pipe' }),
    start: (name, { substitutions: more = {}, replace = {}, ...start }) => {
      starts += 1;
      const home = path(`start-${starts}`);
      const repository = setUpExample({ name, folder: home, substitutions: { ...more, ...substitutions }, replace });
      return act({ ...start, secrets: { BORG_PASSPHRASE: passphrase, ...start.secrets }, repository });
    },
  };
}
