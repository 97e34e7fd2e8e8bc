import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Terminal } from '../command-line.js';
import { modernized } from '../configuration/modernized.js';
import { splitTemplate, wholeTemplate } from '../configuration/template.js';
import { textIn } from '../request/values.js';
import { asError, codeOf, UserError } from '../system/errors.js';
import { currentFolder, homeFolder } from '../system/own-folders.js';
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
  const destination = resolve(textIn(flags['destination']) ?? defaultDestination);
  const split = flags['split'] === true;
  if (split && source !== undefined) {
    throw new UserError(
      '--split writes every option to a file of its own, so that --source has no place beside it. Leave one out.',
    );
  }
  const drafts = split ? splitDrafts(destination) : [{ path: destination, text: await textFor(source, terminal) }];
  await checkKind(destination, split ? 'folder' : 'file');
  const overwrite = flags['overwrite'] === true;
  if (!overwrite) for (const { path } of drafts) await refuseExisting(path);
  if (request.dryRun) {
    terminal.out(`Would write ${destination}; nothing was written in this dry run.\n`);
    return 0;
  }
  await mkdir(split ? destination : dirname(destination), { recursive: true, mode: 0o700 }).catch(
    cannotWrite(destination),
  );
  for (const draft of drafts) await write(draft, overwrite);
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

async function textFor(source: string | undefined, { environment }: Terminal): Promise<string> {
  if (source === undefined) return wholeTemplate();
  const text = await readFile(source, 'utf8').catch((error: unknown) => {
    throw new UserError(
      `${source} can't be read: ${codeOf(error) === 'ENOENT' ? 'it does not exist' : asError(error).message}.`,
    );
  });
  const folders = { currentFolder: currentFolder(), home: homeFolder(environment) };
  return modernized(text, { shown: source, path: resolve(source), ...folders });
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
  const exists = await stat(path).then(
    () => true,
    () => false,
  );
  if (exists) throw existing(path);
}

function existing(path: string): UserError {
  return new UserError(
    `${path} exists already, and nothing was written. Replace it with --overwrite, or name another file with --destination.`,
  );
}

/** Only the owner may read it: a configuration may hold a passphrase. A file that is replaced is never seen half written. */
async function write({ path, text }: Draft, overwrite: boolean): Promise<void> {
  const to = overwrite ? `${path}.new-${process.pid}` : path;
  await writeFile(to, text, { mode: 0o600, flag: 'wx' }).catch((error: unknown) => {
    throw codeOf(error) === 'EEXIST' ? existing(path) : cannotWrite(path)(error);
  });
  if (overwrite) await rename(to, path).catch(cannotWrite(path));
}

function cannotWrite(path: string): (error: unknown) => never {
  return (error) => {
    const reason = codeOf(error) === 'EACCES' ? 'permission denied' : asError(error).message;
    throw new UserError(`${path} can't be written: ${reason}.`);
  };
}
