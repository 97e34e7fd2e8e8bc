import { UserError } from '../system/errors.js';
import { isLocal, withoutPassword } from './repository-url.js';
import type { Capabilities } from './versions.js';

declare const checked: unique symbol;

/**
 * A checked argument of Borg's command line: a repository, an archive, or a path. Only this file creates operands, so that no
 * name that someone else chose can become an option.
 */
export type Operand = string & { readonly [checked]: true };

/** Returns the arguments for a repository. Throws UserError for one that Borg or ssh would misread. */
export function repositoryOperands(repository: string, capabilities: Capabilities): readonly Operand[] {
  const named = repositoryArgument(repository, capabilities);
  return operands(capabilities.separateRepository ? [repositoryFlag, named] : [named]);
}

/**
 * Returns the arguments for an archive, given as its name, as its ID or the beginning of it, or as `id:` and a name that is
 * taken literally.
 */
export function archiveOperands(
  repository: string,
  archive: string,
  capabilities: Capabilities,
): readonly [Operand, ...Operand[]] {
  return inRepository(repository, archiveArgument(archive, capabilities), capabilities);
}

/** Returns the arguments for two archives to compare. */
export function comparedOperands(
  repository: string,
  [first, second]: readonly [string, string],
  capabilities: Capabilities,
): readonly Operand[] {
  return [...archiveOperands(repository, first, capabilities), ...operands([archiveArgument(second, capabilities)])];
}

/** Returns the arguments for renaming an archive. */
export function renameOperands(
  repository: string,
  [archive, name]: readonly [string, string],
  capabilities: Capabilities,
): readonly Operand[] {
  return [...archiveOperands(repository, archive, capabilities), ...operands([name])];
}

/** Returns the arguments for a new archive. Its name is never taken for an ID. */
export function newArchiveOperands(
  repository: string,
  name: string,
  capabilities: Capabilities,
): readonly [Operand, ...Operand[]] {
  return inRepository(repository, name, capabilities);
}

/** Returns the arguments for paths and patterns from the user, with `./` before those that begin with a dash. */
export function pathOperands(paths: readonly string[]): readonly Operand[] {
  return operands(paths.map(undashed));
}

/**
 * Returns the arguments for paths in an archive, each with everything below it. They are patterns, so that they are not read
 * as anything else, but not `pf:` patterns, because Borg 1 always reports that those never matched.
 */
export function storedOperands(paths: readonly string[]): readonly Operand[] {
  return operands(paths.map((path) => `pp:${path}`));
}

/** Returns the arguments for single files in an archive, without anything below a folder at the same path. */
export function storedFileOperands(paths: readonly string[]): readonly Operand[] {
  return operands(paths.map((path) => `pf:${path}`));
}

/** Returns the arguments for Borg patterns such as `sh:**`. Throws UserError for one without a style prefix. */
export function patternOperands(patterns: readonly string[]): readonly Operand[] {
  for (const pattern of patterns) {
    if (!/^[a-z]{2}:/.test(pattern))
      throw new UserError(`${shown(pattern)} has no pattern style, such as sh: in sh:*.`);
  }
  return operands(patterns);
}

/** Returns the argument for a local file or folder; `-` is standard input or output. */
export function localOperand(path: string): Operand {
  const [operand] = operands([path === '-' ? path : undashed(path)] as const);
  return operand;
}

/**
 * Returns an unambiguous reference to an archive that Borg has listed, for the functions in this file. It is the ID if names
 * need not be unique, otherwise the name, with `id:` before it if Borg would not take it literally.
 */
export function listedArchive(
  { name, id }: { readonly name: string; readonly id: string },
  { archiveSeries }: Capabilities,
): string {
  if (archiveSeries) return id;
  return /[{}*?[\]]|^-|^[a-z]+:|^latest$/.test(name) ? `${exactly}${name}` : name;
}

/** Returns the literal name in a reference from `listedArchive`; undefined if it has none. */
export function exactName(archive: string, { archiveSeries }: Capabilities): string | undefined {
  return !archiveSeries && archive.startsWith(exactly) ? archive.slice(exactly.length) : undefined;
}

/** Escapes braces, so that Borg replaces no placeholders. */
export function escapePlaceholders(text: string): string {
  return text.replace(/[{}]/g, '$&$&');
}

/**
 * Returns a repository as an argument that Borg can't take for an option. Throws UserError if ssh would take its host or user
 * for an option, or if Borg 1 would treat part of the path as an archive name.
 */
export function repositoryArgument(
  repository: string,
  { separateRepository }: Pick<Capabilities, 'separateRepository'>,
): string {
  const part = dashedPart(repository);
  if (part !== undefined) {
    throw new UserError(
      `The ${part} of the repository ${shown(withoutPassword(repository))} begins with a dash, so another program would treat it as an option. Nothing was done. Fix the repository's URL.`,
    );
  }
  if (!separateRepository && /::|:$/.test(repository)) {
    throw new UserError(
      `Borg 1 would treat the part after the colons in the repository ${shown(withoutPassword(repository))} as an archive name. Nothing was done. Rename the repository's folder.`,
    );
  }
  return isLocal(repository) ? undashed(repository) : repository;
}

/** Returns the part of a repository's URL that begins with a dash and becomes an argument of another program. */
export function dashedPart(repository: string): 'host' | 'user' | 'path' | undefined {
  // Borg copies literal characters of a time format to the result: {now:-o} becomes -o.
  const written = repository.replace(/^file:\/\//, '').replace(/\{(?:now|utcnow):([^{}]*)\}/g, '$1');
  if (isLocal(written)) return undefined;
  if (/^[a-z0-9+.-]+:(?!\/\/)/i.test(written) && /^(rclone|s3|b2|rest):/i.test(written)) {
    return /^[a-z0-9]+:-/i.test(written) ? 'path' : undefined;
  }
  const authority = /^(?:[a-z][a-z0-9+.-]*:\/\/)?([^/]*)/i.exec(written)?.[1] ?? '';
  if (authority.startsWith('-')) return authority.includes('@') ? 'user' : 'host';
  return /@-/.test(authority) ? 'host' : undefined;
}

/** The last arguments of a Borg call. */
interface LastWords {
  readonly operands: readonly Operand[];
  /** Extra arguments from the user. */
  readonly words?: readonly string[] | undefined;
}

/**
 * Returns the last arguments of Borg's command line and checks them once more: if one begins with a dash, they follow `--`,
 * after which Borg reads no options. Throws UserError for an argument that can't be passed to a program.
 */
export function finalArguments({ operands: given, words = [] }: LastWords): readonly string[] {
  for (const word of [...given, ...words]) requirePassable(word);
  const separate = given[0] === repositoryFlag ? 2 : 0;
  const [repository = ''] = given.slice(1, separate);
  if (repository.startsWith('-'))
    throw new UserError(
      `The repository ${shown(repository)} begins with a dash, so Borg would treat it as an option. Nothing was done.`,
    );
  const others = given.slice(separate);
  const dashed = others.some((word) => word.startsWith('-') && word !== '-');
  return [...given.slice(0, separate), ...(dashed ? ['--'] : []), ...others, ...words];
}

/** Throws UserError for a string that can't be passed to a program as an argument. */
export function requirePassable(word: string): void {
  const reason = word.includes('\0')
    ? 'contains a NUL byte'
    : /\p{Surrogate}/u.test(word)
      ? 'is not valid UTF-8'
      : undefined;
  if (reason === undefined) return;
  throw new UserError(`${shown(word)} ${reason}, so it can't be passed to Borg. Nothing was done.`);
}

const repositoryFlag = '--repo';
const exactly = 'id:';

function inRepository(
  repository: string,
  archive: string,
  capabilities: Capabilities,
): readonly [Operand, ...Operand[]] {
  const named = repositoryArgument(repository, capabilities);
  return capabilities.separateRepository
    ? operands([repositoryFlag, named, archive] as const)
    : operands([`${named}::${archive}`] as const);
}

/** Returns an archive as Borg reads it in an argument of its own. */
export function archiveArgument(archive: string, capabilities: Capabilities): string {
  const exact = exactName(archive, capabilities);
  if (exact !== undefined) return escapePlaceholders(exact);
  if (!capabilities.archiveSeries) return archive;
  if (/^[0-9a-fA-F]{8,}$/.test(archive)) return `aid:${archive}`;
  return archive.startsWith('-') ? `id:${archive}` : archive;
}

function undashed(path: string): string {
  return path.startsWith('-') ? `./${path}` : path;
}

function operands<Words extends readonly string[]>(words: Words): { readonly [At in keyof Words]: Operand } {
  return words as unknown as { readonly [At in keyof Words]: Operand };
}

/** Makes a string from elsewhere safe for a message: one line, no control characters, and at most 200 characters. */
function shown(text: string): string {
  const plain = JSON.stringify(text.replace(/\p{Surrogate}/gu, '\uFFFD'))
    .slice(1, -1)
    .replaceAll('\\"', '"');
  return plain.length > 200 ? `${plain.slice(0, 200)}…` : plain;
}

/** Returns the command that lists a repository's archives, and its key in extra_borg_options. */
export function listCommand(capabilities: Capabilities): { readonly command: string; readonly extraOptions: string } {
  if (!capabilities.repositoryCommands) return { command: 'list', extraOptions: 'list' };
  return { command: capabilities.shortRepositoryCommands ? 'rlist' : 'repo-list', extraOptions: 'repo_list' };
}
