import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { borgOptions } from '../borg/borg-options.js';
import { toggle } from '../borg/common-flags.js';
import { localOperand, repositoryOperands } from '../borg/operands.js';
import { type Flags, isSet, textOf } from '../schema/flags.js';
import { codeOf, UserError } from '../system/errors.js';
import { foreignLinkReason } from '../system/foreign-links.js';
import { resolveUserPath } from '../system/paths.js';
import { runnerFileReason } from '../system/runner-files.js';
import { createTemporaryFolder } from '../system/temporary.js';
import { writeFault } from '../system/write-faults.js';
import { isWrittenDirectly, replaceFile } from '../system/write-file.js';
import { defineAction, type Work, type WorkWith } from './define-action.js';
import { isStandardOutput } from './shared-flags.js';

/** Exports a copy of a repository's key, to be kept elsewhere. */
export const keyExport = defineAction({
  name: 'key export',
  aliases: [],
  summary: 'export a copy of the key, to keep elsewhere',
  flags: [
    { name: 'paper', kind: 'boolean', summary: 'as text to print and type in later' },
    { name: 'qr-html', kind: 'boolean', summary: 'as HTML to print, with a QR code' },
    {
      name: 'path',
      kind: 'text',
      value: 'FILE',
      summary: 'a new file to write, or - for standard output (default: -)',
    },
  ],
  single: true,
  dryRun: 'listed',
  takesOutput: (flags) => isStandardOutput(textOf(flags, 'path') ?? '-'),
  options: borgOptions,
  run: exportKey,
});

/**
 * Borg writes into a folder of this run, so that the key never gets into a place where others can read, or into a log.
 */
async function exportKey(work: WorkWith<typeof borgOptions>): Promise<void> {
  const { borg, flags, repository } = work;
  const formats = keyExportFlags(flags);
  const path = textOf(flags, 'path') ?? '-';
  const file = isStandardOutput(path) ? undefined : resolveUserPath(path);
  if (file !== undefined) await requireWritableFile(file, repository.path);
  const write = file === undefined ? outputOf(work) : undefined;
  const folder = createTemporaryFolder('key');
  try {
    const exported = join(folder.path, 'key');
    await borg.run({
      command: 'key export',
      flags: formats,
      operands: [...repositoryOperands(repository.path, borg.capabilities), localOperand(exported)],
      output: 'lines',
      onLines: (lines) => borg.tell.lines(lines, 'info', 1),
    });
    const key = await readFile(exported, 'utf8');
    write?.(key);
    if (file === undefined) return;
    save(file, key, repository.path);
  } finally {
    folder.remove();
  }
  const message = `The key of ${repository.path} was written to ${file}. Keep it in a different place than the repository, together with its current passphrase.`;
  borg.tell.lines([message], 'notice', 0);
}

function outputOf({ repository, streams }: Work): (text: string) => void {
  if (streams !== undefined) return streams.write;
  throw new UserError(
    `The key of ${repository.path} was not exported: standard output is a log here, which others can read. Name a file with --path.`,
  );
}

/** Returns the flags of `borg key export`. */
export function keyExportFlags(flags: Flags): readonly string[] {
  const [paper, html] = [isSet(flags, 'paper'), isSet(flags, 'qr-html')];
  if (paper && html) throw new UserError("--paper and --qr-html can't be combined. Use one of them.");
  return [...toggle('--paper', paper), ...toggle('--qr-html', html)];
}

/** Throws UserError if the file can't be written, before Borg asks for a passphrase. */
async function requireWritableFile(file: string, repository: string): Promise<void> {
  const obstacle = runnerFileReason(file) ?? foreignLinkReason(file);
  if (obstacle !== undefined) throw notWrittenError(file, repository, obstacle);
  const found = await stat(file).catch((error: unknown) => codeOf(error));
  if (found === 'ENOENT') {
    const above = await stat(dirname(file)).catch(() => undefined);
    if (above === undefined) throw notWrittenError(file, repository, `the folder ${dirname(file)} does not exist`);
  } else if (typeof found === 'string') throw notWrittenError(file, repository, writeFault({ code: found }));
  else if (found.isDirectory()) throw notWrittenError(file, repository, 'it is a folder');
  else if (!isWrittenDirectly(file, found)) throw notWrittenError(file, repository, fileExists);
}

const fileExists = 'the file exists and may be the only copy of another key';

function save(file: string, key: string, repository: string): void {
  try {
    replaceFile(file, key, { overwrite: false });
  } catch (error) {
    throw notWrittenError(file, repository, codeOf(error) === 'EEXIST' ? fileExists : writeFault(error));
  }
}

function notWrittenError(file: string, repository: string, reason: string): UserError {
  return new UserError(
    `The key of ${repository} was not written to ${file}: ${reason}. Name another file with --path.`,
  );
}
