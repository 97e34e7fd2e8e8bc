import { join } from 'node:path';
import { borgOptions } from '../borg/borg-options.js';
import { toggle } from '../borg/common-flags.js';
import { localOperand, repositoryOperands } from '../borg/operands.js';
import { type Flags, isSet, textOf } from '../schema/flags.js';
import { asError, codeOf, UserError } from '../system/errors.js';
import { resolveUserPath } from '../system/paths.js';
import { readRegularFile } from '../system/read-file.js';
import { createTemporaryFolder, writePrivateFile } from '../system/temporary.js';
import { defineAction, type Work, type WorkWith } from './define-action.js';
import { isWholeBlob } from './key-blob.js';

type ImportWork = WorkWith<typeof borgOptions>;

/** Imports an exported copy of a repository's key. */
export const keyImport = defineAction({
  name: 'key import',
  aliases: [],
  summary: 'import a copy of the key that was exported',
  flags: [
    { name: 'paper', kind: 'boolean', summary: 'type in the output of key export --paper at the terminal' },
    { name: 'path', kind: 'text', value: 'FILE', summary: 'the copy, or - for standard input (default: -)' },
  ],
  single: true,
  dryRun: 'listed',
  options: borgOptions,
  run: async (work) => {
    if (isSet(work.flags, 'paper')) await typeIn(work);
    else await putBack(work);
  },
});

async function typeIn({ borg, flags, repository }: ImportWork): Promise<void> {
  if (textOf(flags, 'path') !== undefined) {
    throw new UserError(
      "--paper and --path can't be combined, because with --paper the key is typed in. Use one of them.",
    );
  }
  if (!borg.terminal) {
    throw new UserError(
      `The key of ${repository.path} was not imported: with --paper it is typed in, but there is no terminal. Run the command at a terminal, or use --path with a key that was exported without --paper.`,
    );
  }
  await borg.run({
    command: 'key import',
    flags: keyImportFlags(flags),
    operands: repositoryOperands(repository.path, borg.capabilities),
    output: 'lines',
    interactive: true,
  });
}

/**
 * Borg 1 accepts anything after a valid first line and overwrites the existing key with it, so the key is checked
 * first.
 */
async function putBack(work: ImportWork): Promise<void> {
  const { borg, flags, repository } = work;
  const { key, name } = await readKey(work);
  const fault = keyError(key);
  if (fault !== undefined) {
    throw new UserError(`${name} ${fault}. The key of ${repository.path} was not changed.`);
  }
  const folder = createTemporaryFolder('key');
  try {
    const path = join(folder.path, 'key');
    writePrivateFile(path, key);
    await borg.run({
      command: 'key import',
      flags: keyImportFlags(flags),
      operands: [...repositoryOperands(repository.path, borg.capabilities), localOperand(path)],
      output: 'lines',
      onLines: (lines) => borg.tell.lines(lines, 'info', 1),
    });
  } finally {
    folder.remove();
  }
  borg.tell.lines([`The key of ${repository.path} was imported.`], 'notice', 0);
}

async function readKey(work: ImportWork): Promise<{ readonly key: string; readonly name: string }> {
  const path = textOf(work.flags, 'path') || '-';
  if (path === '-') return { key: await standardInput(work), name: 'Standard input' };
  const file = resolveUserPath(path);
  const refuse = (reason: string): never => {
    throw new UserError(`No key was imported from ${file}: ${reason}. Name another file with --path.`);
  };
  try {
    const content = readRegularFile(file, { most: largestKey, pipes: true });
    if (typeof content === 'string') return refuse(content);
    if (content.bytes.length > largestKey) return refuse("it is larger than 1 MB, so it isn't a key");
    return { key: Buffer.from(content.bytes).toString('utf8'), name: file };
  } catch (error) {
    if (error instanceof UserError) throw error;
    return refuse(codeOf(error) === 'ENOENT' ? 'the file does not exist' : asError(error).message);
  }
}

/** A key is smaller than 2 KB, and a page for printing it is smaller than 1 MB. */
const largestKey = 1_000_000;

async function standardInput({ borg, repository, streams }: Work): Promise<string> {
  if (streams === undefined) {
    throw new UserError(
      `The key of ${repository.path} was not imported: there is no standard input here. Name a file with --path.`,
    );
  }
  if (borg.terminal) borg.tell.lines(['Paste the exported key, then press Ctrl-D on a line of its own.'], 'notice', -2);
  return streams.read();
}

/** Returns the flags of `borg key import`. */
export function keyImportFlags(flags: Flags): readonly string[] {
  return toggle('--paper', isSet(flags, 'paper'));
}

/**
 * Returns what is wrong with an exported key, as far as that can be checked without its passphrase; undefined if
 * nothing.
 */
export function keyError(text: string): string | undefined {
  if (text.trim() === '') return 'is empty';
  if (text.includes('BORG PAPER KEY')) return 'is a paper key: type it in with key import --paper at a terminal';
  if (/^\s*<(!doctype|html)/i.test(text))
    return 'is an HTML page for printing: open it, and save the key that it shows in a text file';
  const [, body] = /^BORG_KEY [0-9a-f]+\r?\n(.*)$/s.exec(text) ?? [];
  if (body === undefined) return 'is not an exported key';
  const encoded = body.replace(/\s+/g, '');
  const whole =
    /^[A-Za-z0-9+/]+={0,2}$/.test(encoded) && encoded.length % 4 === 0 && isWholeBlob(Buffer.from(encoded, 'base64'));
  return whole ? undefined : 'is an exported key that is damaged or incomplete';
}
