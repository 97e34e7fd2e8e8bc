import { UserError } from '../system/errors.js';
import { isLocal, withoutPassword } from './repository.js';
import type { Capabilities } from './version.js';

declare const checked: unique symbol;

/**
 * A word of Borg's command line that means itself: a repository, an archive, a path. Only this file makes one, so that
 * nothing that somebody else has named can become an option.
 */
export type Operand = string & { readonly [checked]: true };

/** How a repository is named on Borg's command line; throws UserError for one that Borg or ssh would read otherwise. */
export function repositoryOperands(repository: string, capabilities: Capabilities): readonly Operand[] {
  const named = repositoryNamed(repository, capabilities);
  return operands(capabilities.separateRepository ? [repositoryFlag, named] : [named]);
}

/**
 * How one archive of a repository is named on Borg's command line: by its name, by its id or the beginning of it, or by
 * `id:` and a name in which nothing has a meaning of its own.
 */
export function archiveOperands(
  repository: string,
  archive: string,
  capabilities: Capabilities,
): readonly [Operand, ...Operand[]] {
  return inRepository(repository, archiveNamed(archive, capabilities), capabilities);
}

/** How two archives of a repository that are compared are named on Borg's command line. */
export function comparedOperands(
  repository: string,
  [first, second]: readonly [string, string],
  capabilities: Capabilities,
): readonly Operand[] {
  return [...archiveOperands(repository, first, capabilities), ...operands([archiveNamed(second, capabilities)])];
}

/** How an archive that is to be made is named on Borg's command line: its name is no id, whatever it looks like. */
export function newArchiveOperands(
  repository: string,
  name: string,
  capabilities: Capabilities,
): readonly [Operand, ...Operand[]] {
  return inRepository(repository, name, capabilities);
}

/** Paths and patterns that a person has given: one that begins with a dash is the same path with `./` before it. */
export function pathOperands(paths: readonly string[]): readonly Operand[] {
  return operands(paths.map(undashed));
}

/**
 * Paths that an archive contains, each with all that is below it: as patterns, so that none is read as anything else.
 * There are no `pf:` patterns here, because Borg 1 reports that they never matched, whatever they matched.
 */
export function storedOperands(paths: readonly string[]): readonly Operand[] {
  return operands(paths.map((path) => `pp:${path}`));
}

/** Single files that an archive contains, without what is below a folder of the same path. */
export function storedFileOperands(paths: readonly string[]): readonly Operand[] {
  return operands(paths.map((path) => `pf:${path}`));
}

/** Patterns in Borg's own words, each with its style in front: `sh:**` and the like; throws UserError for one without. */
export function patternOperands(patterns: readonly string[]): readonly Operand[] {
  for (const pattern of patterns) {
    if (!/^[a-z]{2}:/.test(pattern))
      throw new UserError(`${shown(pattern)} is not a pattern that begins with its style.`);
  }
  return operands(patterns);
}

/** A file or folder of this machine; `-` is standard input or output. */
export function localOperand(path: string): Operand {
  const [operand] = operands([path === '-' ? path : undashed(path)] as const);
  return operand;
}

/**
 * An archive that Borg has listed, as the functions here take it: that one alone, whatever its name contains. Where names
 * need not be unique it is the id; elsewhere the name, with `id:` before it where Borg would read more than a name.
 */
export function listedArchive(
  { name, id }: { readonly name: string; readonly id: string },
  { archiveSeries }: Capabilities,
): string {
  if (archiveSeries) return id;
  return /[{}*?[\]]|^-|^[a-z]+:|^latest$/.test(name) ? `${exactly}${name}` : name;
}

/** The name in what `listedArchive` gave, where it gave one that means itself alone. */
export function exactName(archive: string, { archiveSeries }: Capabilities): string | undefined {
  return !archiveSeries && archive.startsWith(exactly) ? archive.slice(exactly.length) : undefined;
}

/** Text in which Borg fills in no placeholders. */
export function withoutPlaceholders(text: string): string {
  return text.replace(/[{}]/g, '$&$&');
}

/**
 * A repository as a word of a command line: never an option of Borg's, and no host or user that ssh takes for an option.
 * Throws UserError for the latter, and for a path that Borg 1 would take for an archive of another repository.
 */
export function repositoryNamed(
  repository: string,
  { separateRepository }: Pick<Capabilities, 'separateRepository'>,
): string {
  const part = dashedPart(repository);
  if (part !== undefined) {
    throw new UserError(
      `The ${part} of the repository ${shown(withoutPassword(repository))} begins with a dash, so another program would take it for an option. Nothing was done. Correct the repository's URL.`,
    );
  }
  if (!separateRepository && /::|:$/.test(repository)) {
    throw new UserError(
      `Borg 1 reads what follows the colons in the repository ${shown(withoutPassword(repository))} as an archive. Nothing was done. Rename the repository's folder.`,
    );
  }
  return isLocal(repository) ? undashed(repository) : repository;
}

/** What of a repository's URL begins with a dash where a program is given it as a word of its own: `host`, `user`, `path`. */
export function dashedPart(repository: string): 'host' | 'user' | 'path' | undefined {
  // The form of a time is text that Borg writes out: {now:-o} gives -o.
  const written = repository.replace(/^file:\/\//, '').replace(/\{(?:now|utcnow):([^{}]*)\}/g, '$1');
  if (isLocal(written)) return undefined;
  if (/^[a-z0-9+.-]+:(?!\/\/)/i.test(written) && /^(rclone|s3|b2|rest):/i.test(written)) {
    return /^[a-z0-9]+:-/i.test(written) ? 'path' : undefined;
  }
  const authority = /^(?:[a-z][a-z0-9+.-]*:\/\/)?([^/]*)/i.exec(written)?.[1] ?? '';
  if (authority.startsWith('-')) return authority.includes('@') ? 'user' : 'host';
  return /@-/.test(authority) ? 'host' : undefined;
}

/** What a call of Borg ends with. */
interface LastWords {
  readonly operands: readonly Operand[];
  /** A person's own. */
  readonly words?: readonly string[] | undefined;
}

/**
 * The last words of Borg's command line. They are looked at once more: what begins with a dash stands behind `--`, where
 * Borg reads no options. Throws UserError for what no program can be given as it is.
 */
export function finalWords({ operands: given, words = [] }: LastWords): readonly string[] {
  for (const word of [...given, ...words]) demandPassable(word);
  const separate = given[0] === repositoryFlag ? 2 : 0;
  const [repository = ''] = given.slice(1, separate);
  if (repository.startsWith('-'))
    throw new UserError(`Borg would take the repository ${shown(repository)} for an option.`);
  const others = given.slice(separate);
  const dashed = others.some((word) => word.startsWith('-') && word !== '-');
  return [...given.slice(0, separate), ...(dashed ? ['--'] : []), ...others, ...words];
}

/** Throws UserError for a text that can't be a word of any command line as it is. */
export function demandPassable(word: string): void {
  const reason = word.includes('\0')
    ? 'contains a NUL character'
    : /\p{Surrogate}/u.test(word)
      ? "isn't valid UTF-8"
      : undefined;
  if (reason === undefined) return;
  throw new UserError(`${shown(word)} ${reason}, so Borg can't be called with it. Nothing was done.`);
}

const repositoryFlag = '--repo';
const exactly = 'id:';

function inRepository(
  repository: string,
  archive: string,
  capabilities: Capabilities,
): readonly [Operand, ...Operand[]] {
  const named = repositoryNamed(repository, capabilities);
  return capabilities.separateRepository
    ? operands([repositoryFlag, named, archive] as const)
    : operands([`${named}::${archive}`] as const);
}

/** An archive as Borg takes it where it stands alone. */
export function archiveNamed(archive: string, capabilities: Capabilities): string {
  const exact = exactName(archive, capabilities);
  if (exact !== undefined) return withoutPlaceholders(exact);
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

/** Text of somebody else's in a message: one line, nothing in it that acts, and no longer than a line. */
function shown(text: string): string {
  const plain = JSON.stringify(text.replace(/\p{Surrogate}/gu, '\uFFFD'))
    .slice(1, -1)
    .replaceAll('\\"', '"');
  return plain.length > 200 ? `${plain.slice(0, 200)}…` : plain;
}
