import { join } from 'node:path';
import { localOperand, repositoryOperands } from '../borg/arguments.js';
import { toggle } from '../borg/flags.js';
import { pathFromUser } from '../borg/home.js';
import { borgOptions } from '../borg/options.js';
import { asError, codeOf, UserError } from '../system/errors.js';
import { readRegularFile } from '../system/regular-file.js';
import { createTemporaryFolder, writePrivateFile } from '../system/temporary.js';
import { defineAction, type Work, type WorkWith } from './action.js';
import { type Flags, isSet, textOf } from './flags.js';
import { isWholeBlob } from './key-blob.js';

type ImportWork = WorkWith<typeof borgOptions>;

/** Puts an exported copy of a repository's key back in its place. */
export const keyImport = defineAction({
  name: 'key import',
  aliases: [],
  summary: 'put an exported copy of the key back',
  flags: [
    { name: 'paper', kind: 'boolean', summary: 'type in at the terminal what key export --paper printed' },
    { name: 'path', kind: 'text', value: 'FILE', summary: 'the copy; standard input if missing, or with -' },
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
    throw new UserError('--paper has the key typed in, so no file can be given. Use either --paper or --path.');
  }
  if (!borg.terminal) {
    throw new UserError(
      `key import --paper has the key of ${repository.path} typed in, and there is no terminal. Run it at one, or use --path with a key that was exported without --paper.`,
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

/** Borg 1 stores whatever stands below the right first line, in place of the key that is there: so it is looked at before. */
async function putBack(work: ImportWork): Promise<void> {
  const { borg, flags, repository } = work;
  const { key, name } = await given(work);
  const fault = keyFault(key);
  if (fault !== undefined) {
    throw new UserError(`${name} ${fault}. The key of ${repository.path} was left as it is.`);
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

async function given(work: ImportWork): Promise<{ readonly key: string; readonly name: string }> {
  const path = textOf(work.flags, 'path') || '-';
  if (path === '-') return { key: await standardInput(work), name: 'What came on standard input' };
  const file = pathFromUser(path);
  const refuse = (reason: string): never => {
    throw new UserError(`No key was imported from ${file}: ${reason}. Name another with --path.`);
  };
  try {
    const content = readRegularFile(file, { most: largestKey, pipes: true });
    if (typeof content === 'string') return refuse(content);
    if (content.bytes.length > largestKey) return refuse('it is larger than 1 MB, so it is no key');
    return { key: Buffer.from(content.bytes).toString('utf8'), name: file };
  } catch (error) {
    if (error instanceof UserError) throw error;
    return refuse(codeOf(error) === 'ENOENT' ? 'there is no such file' : asError(error).message);
  }
}

/** A key has less than 2 KB, and a page to print it from less than 1 MB. */
const largestKey = 1_000_000;

async function standardInput({ borg, repository, streams }: Work): Promise<string> {
  if (streams === undefined) {
    throw new UserError(`key import needs to know where the key of ${repository.path} is: name a file with --path.`);
  }
  if (borg.terminal) borg.tell.lines(['Paste the exported key, then press Ctrl-D on a line of its own.'], 'notice', -2);
  return streams.read();
}

/** The flags of `borg key import`. */
export function keyImportFlags(flags: Flags): readonly string[] {
  return toggle('--paper', isSet(flags, 'paper'));
}

/** What is wrong with an exported key, as far as it can be seen without its passphrase; undefined where nothing is. */
export function keyFault(text: string): string | undefined {
  if (text.trim() === '') return 'is empty';
  if (text.includes('BORG PAPER KEY')) return 'is a key to be typed in: use key import --paper at a terminal';
  if (/^\s*<(!doctype|html)/i.test(text)) return 'is a page to print: open it, and save the key that it shows as text';
  const [, body] = /^BORG_KEY [0-9a-f]+\r?\n(.*)$/s.exec(text) ?? [];
  if (body === undefined) return 'is no exported key';
  const letters = body.replace(/\s+/g, '');
  const whole =
    /^[A-Za-z0-9+/]+={0,2}$/.test(letters) && letters.length % 4 === 0 && isWholeBlob(Buffer.from(letters, 'base64'));
  return whole ? undefined : 'is an exported key that is damaged or cut off';
}
