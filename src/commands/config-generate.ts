import { mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isStandardOutput } from '../actions/shared-flags.js';
import { readFileText } from '../configuration/reading/includes.js';
import { convertFile } from '../configuration/write/modernize.js';
import { splitTemplate, wholeTemplate } from '../configuration/write/template.js';
import { noFindings } from '../configuration/yaml/findings.js';
import { stringIn } from '../schema/flags.js';
import { codeOf, UserError, UserErrors } from '../system/errors.js';
import { foreignLinkReason } from '../system/foreign-links.js';
import { currentFolder, homeFolder, resolveUserPath } from '../system/paths.js';
import { isInheritedDescriptor } from '../system/read-file.js';
import { runnerFileReason } from '../system/runner-files.js';
import { writeFault } from '../system/write-faults.js';
import { isWrittenDirectly, replaceFile } from '../system/write-file.js';
import type { Command, Terminal } from './command.js';

const defaultDestination = '/etc/borgmatic/config.yaml';

/** A file to write, and its content. */
interface Draft {
  readonly path: string;
  readonly text: string;
}

/** Writes a configuration file with every option, or converts an older file. Returns the exit status. */
export async function generate({ request, flags }: Command, terminal: Terminal): Promise<number> {
  const source = stringIn(flags['source']);
  const named = stringIn(flags['destination']) ?? defaultDestination;
  const destination = resolveUserPath(named);
  const split = flags['split'] === true;
  if (split && source !== undefined) {
    throw new UserError("--split and --source can't be combined, so nothing was written. Use one of them.");
  }
  if (named !== '' && !split && isStandardOutput(named)) {
    terminal.out(textFor(source, terminal));
    return 0;
  }
  const drafts = split ? splitDrafts(destination) : [{ path: destination, text: textFor(source, terminal) }];
  const obstacle = runnerFileReason(destination) ?? foreignLinkReason(destination);
  if (obstacle !== undefined) throw new UserError(`${destination} can't be written: ${obstacle}.`);
  await checkKind(destination, split ? 'folder' : 'file');
  const overwrite = flags['overwrite'] === true;
  if (!overwrite) for (const { path } of drafts) await refuseExisting(path);
  if (request.dryRun) {
    terminal.out(`Would write ${destination} (dry run: nothing was written).\n`);
    return 0;
  }
  await mkdir(split ? destination : dirname(destination), { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw writeError(destination, error);
  });
  for (const draft of drafts) write(draft, overwrite);
  terminal.out(`${resultMessage(destination, { source, split })}\n`);
  return 0;
}

function resultMessage(
  destination: string,
  { source, split }: { readonly source: string | undefined; readonly split: boolean },
): string {
  if (split) return `Wrote one file per option to ${destination}.`;
  if (source !== undefined) {
    return `Converted ${source} to the current format in ${destination}. To see what changed: diff -u ${source} ${destination}`;
  }
  return `Wrote ${destination} with every option. Replace the values that are not commented out with your own.`;
}

function textFor(source: string | undefined, { environment }: Terminal): string {
  if (source === undefined) return wholeTemplate();
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

async function checkKind(path: string, wanted: 'file' | 'folder'): Promise<void> {
  const facts = await stat(path).catch(() => undefined);
  if (!facts || facts.isDirectory() === (wanted === 'folder')) return;
  throw new UserError(
    wanted === 'file'
      ? `${path} is a folder. Name a file with --destination, or use --split to write a folder.`
      : `${path} is a file, but --split writes a folder. Name another folder with --destination.`,
  );
}

async function refuseExisting(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found !== undefined && !isWrittenDirectly(path, found)) throw existsError(path);
}

function existsError(path: string): UserError {
  return new UserError(
    `Nothing was written: ${path} already exists. Add --overwrite to replace it, or name another file with --destination.`,
  );
}

/** Writes a file that only its owner can read, because a configuration may contain a passphrase. */
function write({ path, text }: Draft, overwrite: boolean): void {
  try {
    replaceFile(path, text, { mode: 0o600, overwrite });
  } catch (error) {
    throw codeOf(error) === 'EEXIST' ? existsError(path) : writeError(path, error);
  }
}

function writeError(path: string, error: unknown): UserError {
  return new UserError(`${path} can't be written: ${writeFault(error)}.`);
}
