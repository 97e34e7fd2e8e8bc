import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { borgOptions } from '../borg/borg-options.js';
import { toggle } from '../borg/common-flags.js';
import { localOperand, repositoryOperands } from '../borg/operands.js';
import { type Flags, isSet, textOf } from '../schema/flags.js';
import { asError, codeOf, UserError } from '../system/errors.js';
import { foreignLinkReason } from '../system/foreign-links.js';
import { resolveUserPath } from '../system/paths.js';
import { readRegularFile } from '../system/read-file.js';
import { runnerFileReason } from '../system/runner-files.js';
import { createTemporaryFolder, writePrivateFile } from '../system/temporary.js';
import { writeFault } from '../system/write-faults.js';
import { isWrittenDirectly, replaceFile } from '../system/write-file.js';
import { checkOptions } from './check-options.js';
import { defineAction, type Work, type WorkWith } from './define-action.js';
import { keyRepositoryId, rememberExportedKey } from './exported-keys.js';
import { isStandardOutput } from './shared-flags.js';

/** Also where it is remembered. */
const keyOptions = { ...borgOptions, user_state_directory: checkOptions.user_state_directory };

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
      summary: 'the file to write, which must not exist, or - for standard output (default: -)',
    },
  ],
  single: true,
  dryRun: 'listed',
  takesOutput: (flags) => isStandardOutput(textOf(flags, 'path') ?? '-'),
  options: keyOptions,
  run: exportKey,
});

type ExportWork = WorkWith<typeof keyOptions>;

/**
 * Borg writes into a folder of this run, so that the key never gets into a place where others can read, or into a log.
 */
async function exportKey(work: ExportWork): Promise<void> {
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
    if (file !== undefined) save(file, key, repository.path);
    await remember(work, folder.path, key);
    if (file === undefined) return;
  } finally {
    folder.remove();
  }
  const message = `The key of ${repository.path} was written to ${file}. Keep it in a different place than the repository, together with its current passphrase.`;
  borg.tell.lines([message], 'notice', 0);
}

/** Remembers the export for later examinations; a failure only affects these. */
async function remember({ borg, flags, options, repository }: ExportWork, folder: string, key: string): Promise<void> {
  const path = textOf(flags, 'path') ?? '-';
  const to = isStandardOutput(path) ? 'standard output' : resolveUserPath(path);
  try {
    // Only the plain format contains the whole ID of the repository.
    const repositoryId = keyRepositoryId(key) ?? keyRepositoryId(await plainKey(borg, repository.path, folder));
    if (repositoryId === undefined) throw new Error('Borg did not say which repository it belongs to');
    rememberExportedKey(options, borg.environment, { repositoryId, to });
  } catch (error) {
    const reason = asError(error).message.replace(/\.$/, '');
    borg.tell.lines([`The export of the key can't be remembered for doctor: ${reason}.`], 'info', 1);
  }
}

async function plainKey(borg: Work['borg'], repository: string, folder: string): Promise<string> {
  const path = join(folder, 'plain');
  const operands = [...repositoryOperands(repository, borg.capabilities), localOperand(path)];
  await borg.run({ command: 'key export', flags: [], operands, output: 'lines', onLines: () => undefined });
  return await readFile(path, 'utf8');
}

function outputOf({ repository, streams }: Work): (text: string) => void {
  if (streams !== undefined) return streams.write;
  throw new UserError(
    `The key of ${repository.path} was not exported: in a workflow, standard output is the log, which others can read. Name a file with --path.`,
  );
}

/** Returns the flags of `borg key export`. */
export function keyExportFlags(flags: Flags): readonly string[] {
  const [paper, html] = [isSet(flags, 'paper'), isSet(flags, 'qr-html')];
  if (paper && html)
    throw new UserError("--paper and --qr-html can't be combined, so the key was not exported. Use one of them.");
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

type ImportWork = WorkWith<typeof borgOptions>;

/** Imports an exported copy of a repository's key. */
export const keyImport = defineAction({
  name: 'key import',
  aliases: [],
  summary: 'import a copy of the key that was made with key export',
  flags: [
    { name: 'paper', kind: 'boolean', summary: 'type in the output of key export --paper at a terminal' },
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
      "The key was not imported: --paper and --path can't be combined, because with --paper, the key is typed in. Use one of them.",
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
    if (content.bytes.length > largestKey) return refuse('it is larger than 1 MB, so it is not a key');
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
      `The key of ${repository.path} was not imported: a workflow step has no standard input. Name a file with --path.`,
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

const variable = 'BORG_NEW_PASSPHRASE';

/** Changes the passphrase of a repository's key; the new one comes from a prompt or from the environment. */
export const keyChangePassphrase = defineAction({
  name: 'key change-passphrase',
  aliases: [],
  summary: 'change the passphrase that protects the key',
  flags: [],
  dryRun: 'listed',
  options: borgOptions,
  run: async (work) => {
    const { borg, repository } = work;
    const interactive = mustAsk(work);
    await borg.run({
      command: 'key change-passphrase',
      flags: [],
      operands: repositoryOperands(repository.path, borg.capabilities),
      output: 'lines',
      onLines: (lines) => borg.tell.lines(lines, 'info', 1),
      interactive,
      environment: interactive ? withoutPassphrase : {},
    });
    borg.tell.lines(afterwards(repository.path), 'notice', 0);
  },
});

/** If Borg knows the old passphrase, it uses it as the new one too, without asking. */
const withoutPassphrase = { BORG_PASSPHRASE: undefined, BORG_PASSCOMMAND: undefined, BORG_PASSPHRASE_FD: undefined };

function mustAsk({ borg, repository }: Work): boolean {
  const given = borg.environment[variable];
  if (given === '') {
    throw new UserError(
      `${variable} is empty, which would leave the key of ${repository.path} unprotected. The passphrase was not changed. Set it to the new passphrase, or unset it to be asked for one.`,
    );
  }
  if (given === undefined && !borg.terminal) {
    throw new UserError(
      `key change-passphrase asks for the new passphrase of ${repository.path}, but there is no terminal. The passphrase was not changed. Set ${variable} in the environment, or run it at a terminal.`,
    );
  }
  return given === undefined;
}

function afterwards(repository: string): readonly string[] {
  return [
    `The passphrase of ${repository} was changed. Now update encryption_passphrase, or the source that encryption_passcommand reads.`,
    'Copies of the key that were exported earlier still need the old passphrase. Export the key again.',
  ];
}

/** Tells whether bytes are exactly one MessagePack value: the content of an exported key that is complete. */
function isWholeBlob(bytes: Buffer): boolean {
  return bytes.length > 0 && endOfValue(bytes, 0) === bytes.length;
}

/** By the first byte of a value: how many bytes of length follow, and whether the length counts bytes or values. */
const sized: Readonly<Record<number, readonly [size: number, values: 'bytes' | 1 | 2]>> = {
  196: [1, 'bytes'],
  197: [2, 'bytes'],
  198: [4, 'bytes'],
  217: [1, 'bytes'],
  218: [2, 'bytes'],
  219: [4, 'bytes'],
  220: [2, 1],
  221: [4, 1],
  222: [2, 2],
  223: [4, 2],
};

/** By the first byte of a value: the fixed number of bytes that follow. */
const fixed: Readonly<Record<number, number>> = {
  192: 0,
  194: 0,
  195: 0,
  202: 4,
  203: 8,
  204: 1,
  205: 2,
  206: 4,
  207: 8,
  208: 1,
  209: 2,
  210: 4,
  211: 8,
};

/** Returns where the value that begins at an offset ends; undefined if it is invalid or incomplete. */
function endOfValue(bytes: Buffer, start: number): number | undefined {
  const first = bytes[start];
  if (first === undefined) return undefined;
  const next = start + 1;
  if (first < 128 || first >= 224) return next;
  if (first < 144) return endOfValues(bytes, next, 2 * (first - 128));
  if (first < 160) return endOfValues(bytes, next, first - 144);
  if (first < 192) return within(bytes, next + first - 160);
  const long = fixed[first];
  if (long !== undefined) return within(bytes, next + long);
  const [size, values] = sized[first] ?? [];
  if (size === undefined || values === undefined || next + size > bytes.length) return undefined;
  const count = bytes.readUIntBE(next, size);
  return values === 'bytes' ? within(bytes, next + size + count) : endOfValues(bytes, next + size, values * count);
}

function endOfValues(bytes: Buffer, start: number, count: number): number | undefined {
  let end: number | undefined = start;
  for (let value = 0; value < count && end !== undefined; value += 1) end = endOfValue(bytes, end);
  return end;
}

function within(bytes: Buffer, end: number): number | undefined {
  return end <= bytes.length ? end : undefined;
}
