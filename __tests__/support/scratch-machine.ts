import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { commandLine } from '../../src/entry-points/command-line.js';
import { splitWords } from '../../src/shell/quoting.js';
import { removeTemporaryFolders } from '../../src/system/temporary.js';
import type { DocumentedCommand } from './documented-commands.js';

/** A folder that stands for the root folder of a server, on which the commands of a document run. */
export interface ScratchMachine {
  /** Returns where a path of a document is. */
  readonly path: (path: string) => string;
  /** Returns text of a document with its paths in the folder. */
  readonly placed: (text: string) => string;
  readonly write: (path: string, text: string, mode?: number) => void;
  /** Puts a program on the `PATH`, as a script for sh. */
  readonly program: (name: string, text: string) => void;
  /** Runs a command of a document in root's home folder; throws if it fails. `export` also affects later commands. */
  readonly run: (command: DocumentedCommand) => Promise<void>;
  readonly remove: () => void;
}

/** The paths of documents that are moved into the scratch folder. */
const moved = /(?<=^|[\s'"=[])\/(?=(?:root|etc|home|srv|mnt|var\/(?:lib|log|restored))\b)/gm;

/** Programs that documents expect: what needs a network, a disk, or this machine's log is replaced. */
const programs: Readonly<Record<string, string>> = {
  mountpoint: 'test "$1" = --quiet && test -d "$2"',
  logger: 'exit 0',
};

/**
 * Creates a machine with a few files, on which Borgflow is not installed yet; the test must remove it. `replaced` is what
 * else is different in documents.
 */
export function createScratchMachine(replaced: Readonly<Record<string, string>>): ScratchMachine {
  const folder = mkdtempSync(join(tmpdir(), 'borgflow-documents-'));
  chmodSync(folder, 0o711); // for the user of a database server
  const path = (name: string) => join(folder, name);
  const bin = path('usr/local/bin');
  const exported: string[] = [];
  const placed = (text: string) =>
    Object.entries(replaced)
      .reduce((all, [from, to]) => all.replaceAll(from, to), text)
      .replaceAll(moved, `${folder}/`)
      // Archives contain the paths with the folder.
      .replaceAll(/(?<=--path |\/restored\/)(?=etc\/|home\/)/g, `${folder.slice(1)}/`);
  const write = (name: string, text: string, mode = 0o600) => {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), text, { mode });
  };
  const program = (name: string, text: string) => write(`usr/local/bin/${name}`, `#!/bin/sh\n${text}\n`, 0o755);
  const entry = `exec '${process.execPath}' '${resolve('lib/src/entry-points/cli.js')}' "$@"`;
  const environment = {
    PATH: `${bin}:${process.env['PATH']}`,
    HOME: path('root'),
    BORG_BASE_DIR: path('root'),
    XDG_CONFIG_HOME: path('etc'), // so that /etc/borgmatic/config.yaml is found
    LC_ALL: 'C.UTF-8',
  };
  const place = { folder: path('root'), environment };
  for (const [name, text] of Object.entries(programs)) program(name, text);
  program('borgflow-of-npm', entry);
  program('npm', `test "$*" = "install --global borgflow" && mv ${bin}/borgflow-of-npm ${bin}/borgflow`);
  write('etc/hostname', 'server\n');
  write('home/user/letter.txt', 'Dear reader,\n');
  for (const name of ['root', 'mnt/backup', 'mnt/space']) mkdirSync(path(name), { recursive: true });
  return {
    path,
    placed,
    write,
    program,
    run: async ({ page, line, text }) => {
      const command = placed(text);
      const isOurs = /^borgflow [^|<>;&$`]*$/.test(text.replace(comment, ''));
      const { status, output } = await (isOurs ? runHere(command, place) : runInShell([...exported, command], place));
      if (status !== 0) throw new Error(`${page}:${line}: ${command}\nexited with status ${status}:\n${output}`);
      if (command.startsWith('export ')) exported.push(command);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The comment at the end of a command. */
export const comment = /\s+# .*$/;

interface Place {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
}

interface Ended {
  readonly status: number | null;
  readonly output: string;
}

/** Runs one borgflow command in this process, because that takes half the time. */
async function runHere(command: string, { folder, environment }: Place): Promise<Ended> {
  const before = process.cwd();
  let output = '';
  const write = (text: string) => {
    output += text;
  };
  process.chdir(folder);
  try {
    const [, ...words] = splitWords(command.replace(comment, ''));
    const terminal = { environment, out: write, error: write, interactive: false, colored: false, columns: 80 };
    return { status: await commandLine(words, terminal), output };
  } finally {
    process.chdir(before);
    removeTemporaryFolders();
  }
}

/** Runs commands in bash. */
async function runInShell(commands: readonly string[], { folder, environment }: Place): Promise<Ended> {
  const child = spawn('/bin/bash', ['-eo', 'pipefail', '-c', commands.join('\n')], {
    cwd: folder,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (data: string) => {
      output += data;
    });
  }
  const [status] = await once(child, 'close');
  return { status, output };
}
