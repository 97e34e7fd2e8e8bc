import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isStandardOutput } from '../actions/shared-flags.js';
import { readFileText } from '../configuration/reading/includes.js';
import { convertFile } from '../configuration/write/modernize.js';
import { changeMark, starterFile } from '../configuration/write/starter-file.js';
import { splitTemplate, wholeTemplate } from '../configuration/write/template.js';
import { noFindings } from '../configuration/yaml/findings.js';
import { stringIn } from '../schema/flags.js';
import { codeOf, UserError, UserErrors } from '../system/errors.js';
import { foreignLinkReason } from '../system/foreign-links.js';
import { makeFolder } from '../system/make-folder.js';
import { currentFolder, homeFolder, resolveUserPath } from '../system/paths.js';
import { isInheritedDescriptor } from '../system/read-file.js';
import { runnerFileReason } from '../system/runner-files.js';
import { writeFault } from '../system/write-faults.js';
import { isWrittenDirectly, replaceFile } from '../system/write-file.js';
import { joinWords } from '../text/phrases.js';
import type { Command, Terminal } from './command.js';

const defaultDestination = '/etc/borgmatic/config.yaml';

/** A file to write, and its content. */
interface Draft {
  readonly path: string;
  readonly text: string;
}

/** What happens to a file that exists. */
interface Writing {
  readonly overwrite: boolean;
  /** `--overwrite` is allowed. */
  readonly mayOverwrite: boolean;
}

/** What to write: every option in one file or in one file each, a starter file, or an older file converted. */
type Content =
  | { readonly kind: 'whole' | 'split' | 'minimal' }
  | { readonly kind: 'converted'; readonly source: string };

/** Writes a configuration file as a start, or converts an older file. Returns the exit status. */
export async function generate({ request, flags }: Command, terminal: Terminal): Promise<number> {
  const content = contentOf(flags);
  const named = stringIn(flags['destination']) ?? defaultDestination;
  const destination = resolveUserPath(named);
  const split = content.kind === 'split';
  if (named !== '' && !split && isStandardOutput(named)) {
    terminal.out(textFor(content, terminal));
    return 0;
  }
  const drafts = split ? splitDrafts(destination) : [{ path: destination, text: textFor(content, terminal) }];
  const obstacle = runnerFileReason(destination) ?? foreignLinkReason(destination);
  if (obstacle !== undefined) throw new UserError(`${destination} can't be written: ${obstacle}.`);
  await checkKind({ path: destination, named }, split ? 'folder' : 'file');
  const overwrite = flags['overwrite'] === true;
  const writing = { overwrite, mayOverwrite: content.kind !== 'minimal' };
  if (!overwrite) for (const { path } of drafts) await refuseExisting(path, writing);
  if (request.dryRun) {
    terminal.out(`Would write ${destination} (dry run: nothing was written).\n`);
    return 0;
  }
  try {
    makeFolder(split ? destination : dirname(destination));
  } catch (error) {
    throw writeError(destination, error);
  }
  for (const draft of drafts) write(draft, writing);
  terminal.out(`${resultMessage(destination, content)}\n`);
  return 0;
}

/** Returns what the flags ask for; throws if they contradict each other. */
function contentOf(flags: Command['flags']): Content {
  const source = stringIn(flags['source']);
  const named = [
    ...(flags['minimal'] === true ? ['--minimal'] : []),
    ...(flags['split'] === true ? ['--split'] : []),
    ...(source === undefined ? [] : ['--source']),
  ];
  if (named.length > 1) {
    throw new UserError(`${joinWords(named)} can't be combined, so nothing was written. Use one of them.`);
  }
  if (source !== undefined) return { kind: 'converted', source };
  if (flags['minimal'] !== true) return { kind: flags['split'] === true ? 'split' : 'whole' };
  if (flags['overwrite'] === true) {
    throw new UserError(
      'Nothing was written: a starter file replaces no other file. Use --minimal without --overwrite.',
    );
  }
  return { kind: 'minimal' };
}

function resultMessage(destination: string, content: Content): string {
  switch (content.kind) {
    case 'split':
      return `Wrote one file per option to ${destination}.`;
    case 'converted':
      return `Converted ${content.source} to the current format in ${destination}. To see what changed: diff -u ${content.source} ${destination}`;
    case 'minimal':
      return `Wrote ${destination}${isWrittenDirectly(destination) ? '' : ', which only you can read'}. Replace each value marked ${changeMark} with your own.`;
    case 'whole':
      return `Wrote ${destination} with every option. Replace the values that are not commented out with your own.`;
  }
}

function textFor(content: Content, { environment }: Terminal): string {
  if (content.kind === 'minimal') return starterFile();
  if (content.kind !== 'converted') return wholeTemplate();
  const { source } = content;
  const path = resolveUserPath(source);
  const findings = noFindings();
  const text = readFileText({ path, shown: source, named: { mayBePipe: isInheritedDescriptor(path) } }, findings);
  if (text === undefined) throw new UserErrors(findings.faults);
  const folders = { currentFolder: currentFolder(), home: homeFolder(environment) };
  return convertFile(text, { shown: source, path, ...folders });
}

function splitDrafts(folder: string): readonly Draft[] {
  const options = splitTemplate();
  const names = `${JSON.stringify({ option_names: [...options.keys()] })}\n`;
  return [
    ...[...options].map(([name, text]) => ({ path: join(folder, `${name}.yaml`), text })),
    { path: join(folder, 'options.json'), text: names },
  ];
}

async function checkKind(
  { path, named }: { readonly path: string; readonly named: string },
  wanted: 'file' | 'folder',
): Promise<void> {
  if (wanted === 'file' && named.endsWith('/')) throw folderError(named);
  const facts = await stat(path).catch(() => undefined);
  if (!facts || facts.isDirectory() === (wanted === 'folder')) return;
  throw wanted === 'file'
    ? folderError(path)
    : new UserError(`${path} is a file, but --split writes a folder. Name another folder with --destination.`);
}

function folderError(path: string): UserError {
  return new UserError(`${path} is a folder. Name a file with --destination, or use --split to write a folder.`);
}

async function refuseExisting(path: string, writing: Writing): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found !== undefined && !isWrittenDirectly(path, found)) throw existsError(path, writing);
}

function existsError(path: string, { mayOverwrite }: Writing): UserError {
  const fix = mayOverwrite
    ? 'Add --overwrite to replace it, or name another file with --destination.'
    : 'Name another file with --destination.';
  return new UserError(`Nothing was written: ${path} already exists. ${fix}`);
}

/** Writes a file that only its owner can read, because a configuration may contain a passphrase. */
function write({ path, text }: Draft, writing: Writing): void {
  try {
    replaceFile(path, text, { mode: 0o600, overwrite: writing.overwrite });
  } catch (error) {
    throw codeOf(error) === 'EEXIST' ? existsError(path, writing) : writeError(path, error);
  }
}

function writeError(path: string, error: unknown): UserError {
  const fault = `${path} can't be written: ${writeFault(error)}.`;
  if (!['EACCES', 'EPERM'].includes(codeOf(error))) return new UserError(fault);
  const asRoot = process.getuid?.() === 0 ? 'Name' : 'Run this as root, or name';
  return new UserError(`${fault} ${asRoot} another file with --destination.`);
}
