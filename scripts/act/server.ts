import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Act, Ran, Start } from './act.js';
import { putUpExample, type Substitutions, writePrivately } from './example.js';

/** The passphrase of the repositories of every example; no log may hold it. */
export const passphrase = 'never in any log';

/** A server that an example runs on: its folders lie in a temporary one. */
export interface Server {
  readonly substitutions: Substitutions;
  /** Starts a workflow of an example, put up anew; `change` may change its texts further. */
  readonly start: (example: string, start: ExampleStart) => Ran;
  /** Writes a file by its path on the server. */
  readonly write: (path: string, text: string) => void;
  /** The folder or file that stands in for a path on the server. */
  readonly path: (path: string) => string;
  /** Borg's answer; a repository is made with `repo-create`'s older name, `init`. */
  readonly borg: (...words: readonly string[]) => string;
}

/** What is started, and what is replaced besides the server's folders. */
export type ExampleStart = Omit<Start, 'repository' | 'secrets'> & {
  readonly secrets?: Readonly<Record<string, string>>;
  readonly substitutions?: Substitutions;
  /** Files by their place that stand in for those of the example. */
  readonly replace?: Readonly<Record<string, string>>;
};

/** Stand-ins for every absolute path that the examples name. */
const folders = ['/etc/borgmatic', '/mnt/backup', '/root/.borg-passphrase', '/srv', '/home', '/etc'];

let servers = 0;

/** A server with a passphrase, a site and a mounted disk, and no repository. */
export function putUpServer(act: Act, parent: string): Server {
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
      const repository = putUpExample({ name, folder: home, substitutions: { ...more, ...substitutions }, replace });
      return act({ ...start, secrets: { BORG_PASSPHRASE: passphrase, ...start.secrets }, repository });
    },
  };
}
