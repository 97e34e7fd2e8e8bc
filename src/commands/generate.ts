import { mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isStandardOutput } from '../actions/flags.js';
import { pathFromUser } from '../borg/home.js';
import type { Terminal } from '../command-line.js';
import { noFindings } from '../configuration/findings.js';
import { modernized } from '../configuration/modernized.js';
import { readText } from '../configuration/read.js';
import { splitTemplate, wholeTemplate } from '../configuration/template.js';
import { textIn } from '../request/values.js';
import { codeOf, UserError, UserErrors } from '../system/errors.js';
import { linkObstacle } from '../system/links.js';
import { currentFolder, homeFolder } from '../system/own-folders.js';
import { isDescriptor } from '../system/regular-file.js';
import { isWrittenDirectly, replaceFile } from '../system/replacement.js';
import { runnerObstacle } from '../system/runner-files.js';
import { writeFault } from '../system/write-faults.js';
import type { Command } from './index.js';

const defaultDestination = '/etc/borgmatic/config.yaml';

/** A file to be written, and what it will hold. */
interface Draft {
  readonly path: string;
  readonly text: string;
}

/** Writes a configuration file with every option, or an older file in the modern shape; gives the exit status. */
export async function generate({ request, flags }: Command, terminal: Terminal): Promise<number> {
  const source = textIn(flags['source']);
  const named = textIn(flags['destination']) ?? defaultDestination;
  const destination = pathFromUser(named);
  const split = flags['split'] === true;
  if (split && source !== undefined) {
    throw new UserError(
      '--split writes every option to a file of its own, so that --source has no place beside it. Leave one out.',
    );
  }
  if (named !== '' && !split && isStandardOutput(named)) {
    terminal.out(textFor(source, terminal));
    return 0;
  }
  const drafts = split ? splitDrafts(destination) : [{ path: destination, text: textFor(source, terminal) }];
  const obstacle = runnerObstacle(destination) ?? linkObstacle(destination);
  if (obstacle !== undefined) throw new UserError(`${destination} can't be written: ${obstacle}.`);
  await checkKind(destination, split ? 'folder' : 'file');
  const overwrite = flags['overwrite'] === true;
  if (!overwrite) for (const { path } of drafts) await refuseExisting(path);
  if (request.dryRun) {
    terminal.out(`Would write ${destination}; nothing was written in this dry run.\n`);
    return 0;
  }
  await mkdir(split ? destination : dirname(destination), { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw unwritten(destination, error);
  });
  for (const draft of drafts) write(draft, overwrite);
  terminal.out(`${told(destination, { source, split })}\n`);
  return 0;
}

function told(
  destination: string,
  { source, split }: { readonly source: string | undefined; readonly split: boolean },
): string {
  if (split) return `${destination} holds every option in a file of its own, for reading.`;
  if (source !== undefined) {
    return `${destination} holds ${source} in the modern shape. See what changed with: diff -u ${source} ${destination}`;
  }
  return `${destination} holds every option, as a comment but for those that each backup needs. Set those to your own values.`;
}

function textFor(source: string | undefined, { environment }: Terminal): string {
  if (source === undefined) return wholeTemplate();
  const path = pathFromUser(source);
  const findings = noFindings();
  const text = readText({ path, shown: source, named: { mayBePipe: isDescriptor(path) } }, findings);
  if (text === undefined) throw new UserErrors(findings.faults);
  const folders = { currentFolder: currentFolder(), home: homeFolder(environment) };
  return modernized(text, { shown: source, path, ...folders });
}

function splitDrafts(folder: string): readonly Draft[] {
  const options = splitTemplate();
  const names = `${JSON.stringify({ option_names: [...options.keys()] })}\n`;
  return [
    ...[...options].map(([name, text]) => ({ path: join(folder, `${name}.yaml`), text })),
    { path: join(folder, 'options.json'), text: names },
  ];
}

async function checkKind(path: string, wanted: 'file' | 'folder'): Promise<void> {
  const facts = await stat(path).catch(() => undefined);
  if (!facts || facts.isDirectory() === (wanted === 'folder')) return;
  throw new UserError(
    wanted === 'file'
      ? `${path} is a folder. Name a file with --destination, or write a folder with --split.`
      : `${path} is no folder, and --split writes one. Name another with --destination.`,
  );
}

async function refuseExisting(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found !== undefined && !isWrittenDirectly(path, found)) throw existing(path);
}

function existing(path: string): UserError {
  return new UserError(
    `${path} exists already, and nothing was written. Replace it with --overwrite, or name another file with --destination.`,
  );
}

/** Only the owner may read it: a configuration may hold a passphrase. */
function write({ path, text }: Draft, overwrite: boolean): void {
  try {
    replaceFile(path, text, { mode: 0o600, overwrite });
  } catch (error) {
    throw codeOf(error) === 'EEXIST' ? existing(path) : unwritten(path, error);
  }
}

function unwritten(path: string, error: unknown): UserError {
  return new UserError(`${path} can't be written: ${writeFault(error)}.`);
}
