import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MarkdownBlock, markdownBlocks } from '../../scripts/markdown-blocks.js';

/** A command in a document. */
export interface DocumentedCommand {
  readonly page: string;
  readonly line: number;
  readonly text: string;
}

/** The documents whose commands and configurations are tested. */
export const pages: readonly string[] = ['README.md', ...readdirSync('docs').map((name) => join('docs', name))]
  .filter((name) => name.endsWith('.md'))
  .sort();

/** Returns the blocks of a document. */
export function blocksOf(page: string): readonly MarkdownBlock[] {
  return markdownBlocks(readFileSync(page, 'utf8'));
}

/** Returns the commands in the shell blocks of a document, in order, without comments. */
export function commandsOf(page: string): readonly DocumentedCommand[] {
  return blocksOf(page)
    .filter(({ language }) => language === 'sh')
    .flatMap(({ line, text }) =>
      commandsIn(text).map(([offset, command]) => ({ page, line: line + 1 + offset, text: command })),
    );
}

/** Returns the commands of a block, each with its line; a line that ends with a pipe or a backslash is continued. */
function commandsIn(text: string): readonly (readonly [number, string])[] {
  const commands: [number, string][] = [];
  let isContinued = false;
  for (const [index, line] of text.split('\n').entries()) {
    if (/^\s*(#|$)/.test(line)) continue;
    const last = commands.at(-1);
    if (isContinued && last) last[1] += `\n${line}`;
    else commands.push([index, line]);
    isContinued = /[|\\]$/.test(line);
  }
  return commands;
}

/** Pages whose commands don't run with those of the others, and why. They are parsed. */
export const pagesElsewhere: Readonly<Record<string, string>> = {
  'docs/restore.md': 'restore-page.test.ts runs it, on a machine that has lost everything',
  'docs/releasing.md': 'its commands need GitHub and npm',
};

const needsRunner = "GitHub's runner, which is not installed here";
const needsDump = 'the archive of the test has no such dump';

const needsIntruder = 'stolen-runner.test.ts runs it on a server, after an intrusion';

/** Commands that don't run in a test: a part of each, and the reason. They are parsed. */
export const notRun: readonly (readonly [part: string, reason: string])[] = [
  ['apt-get install', 'needs root and the network'],
  ['export RUNNER_ALLOW_RUNASROOT', needsRunner],
  ['./config.sh', needsRunner],
  ['./svc.sh', needsRunner],
  ['ssh-keyscan -t ed25519 vault.example.org > known-hosts', 'restore-page.test.ts runs ssh-keyscan with a server'],
  ['ssh-keygen -l -f known-hosts', 'restore-page.test.ts runs it with the keys of a server'],
  ['--container shop-database-new', 'needs a container; connection.test.ts has one'],
  ['drill --hostname scratch.example.org', 'drill-servers.test.ts runs it with a server'],
  ['psql --no-psqlrc --set ON_ERROR_STOP=1 --dbname shop', needsDump],
  ['psql --no-psqlrc --dbname postgres', needsDump],
  ['| mariadb', needsDump],
  ['cd /srv/borg/web1', needsIntruder],
  ['cat transactions', needsIntruder],
  ['keep=5', needsIntruder],
  ['rm -f hints.* index.* integrity.*', needsIntruder],
  ['find data -type f', needsIntruder],
  ['borg check .', needsIntruder],
];

/** Returns why a command doesn't run; undefined if it does. */
export function reasonNotToRun({ text }: DocumentedCommand): string | undefined {
  return notRun.find(([part]) => text.includes(part))?.[1];
}
