import { type ArchiveScope, isEmptyPattern, scopeFlags, scopePattern } from '../borg/archives.js';
import type { Borg } from '../borg/borg.js';
import { flag } from '../borg/flags.js';
import { listCommand } from '../borg/list-command.js';
import { repositoryOperands } from '../borg/repository.js';
import { unknownArchive } from '../borg/unknown-archive.js';
import { UserError } from '../system/errors.js';

export { listCommand } from '../borg/list-command.js';

/** The newest archive of a scope, by id where names need not be unique; undefined where there is none. */
export async function newestArchive(borg: Borg, repository: string, scope: ArchiveScope): Promise<string | undefined> {
  const { lines } = await borg.run({
    ...listCommand(borg.capabilities),
    flags: [
      ...scopeFlags(scope),
      '--last',
      '1',
      ...(borg.capabilities.archiveSeries ? ['--format', '{id}{NL}'] : ['--short']),
    ],
    operands: repositoryOperands(repository, borg.capabilities),
    output: 'lines',
  });
  return lines.findLast((line) => line !== '');
}

/**
 * The archive that a person means: `latest` is the newest of the scope, and a pattern (`sh:`, `re:`, or `aid:` with the
 * beginning of an id) the one that it matches; throws UserError where there is none. Any other text is a name, which
 * Borg looks up: where it finds none, its failure names the archives that there are.
 */
export async function resolveArchive(
  borg: Borg,
  repository: string,
  wanted: { readonly archive: string; readonly scope: ArchiveScope },
): Promise<string> {
  if (isEmptyPattern(wanted.archive)) {
    throw new UserError(
      `The archive of ${repository} was given as "${wanted.archive}", which names none. Fill it, or set the variable that it comes from.`,
    );
  }
  if (wanted.archive !== 'latest') {
    return borg.capabilities.matchArchives
      ? await nameOrId(borg, repository, wanted.archive)
      : await matchedArchive(borg, repository, wanted.archive);
  }
  const newest = await newestArchive(borg, repository, wanted.scope);
  if (newest !== undefined) return newest;
  const pattern = scopePattern(wanted.scope);
  if (pattern === undefined) throw new UserError(`${repository} holds no archive yet, so there is no latest one.`);
  throw new UserError(
    `${repository} holds no archive that matches ${pattern}, so there is no latest one. Name one with --archive; repo-list --match-archives '*' shows them all.`,
  );
}

/** Several archives match where one is needed. */
export class AmbiguousArchive extends UserError {}

/** Whether a text chooses archives by more than a name. */
export function isArchivePattern(text: string): boolean {
  return /^(sh|re|id|aid|name|user|host|tags|date):/.test(text);
}

/** A name that could be the beginning of an id, such as a date, is told from one: an archive of that name goes before. */
async function nameOrId(borg: Borg, repository: string, wanted: string): Promise<string> {
  if (!borg.capabilities.archiveSeries || !/^[0-9a-fA-F]{8,63}$/.test(wanted)) return wanted;
  const all = await archivesOf(borg, repository, undefined);
  if (all.some(({ name }) => name === wanted)) return `id:${wanted}`;
  if (all.some(({ id }) => id.startsWith(wanted.toLowerCase()))) return wanted;
  const names = all.map(({ name }) => name);
  throw new UserError(unknownArchive(repository, wanted, names));
}

/** What Borg 2 does of itself: the one archive that a pattern matches. */
async function matchedArchive(borg: Borg, repository: string, wanted: string): Promise<string> {
  const [, style, pattern = ''] = /^(sh|re|aid):(.*)$/s.exec(wanted) ?? [];
  if (style === undefined) return wanted;
  const all = await archivesOf(borg, repository, style === 'sh' ? pattern : undefined);
  const whole = style === 're' ? expression(pattern) : undefined;
  const matching = all.filter(({ name, id }) =>
    style === 'aid' ? id.startsWith(pattern) : (whole?.test(name) ?? true),
  );
  const [only] = matching;
  if (only === undefined) {
    const known = style === 'sh' ? await archivesOf(borg, repository, undefined) : all;
    const names = known.map(({ name }) => name);
    throw new UserError(unknownArchive(repository, wanted, names));
  }
  if (matching.length === 1) return only.name;
  const newest = matching.slice(-5).map(({ name }) => name);
  throw new AmbiguousArchive(
    `${wanted} matches ${matching.length} archives of ${repository}, and one is needed. Name one of them: ${newest.reverse().join(', ')}${matching.length > 5 ? ', …' : '.'}`,
  );
}

function expression(pattern: string): RegExp {
  try {
    return new RegExp(`^(?:${pattern})$`);
  } catch {
    throw new UserError(`re:${pattern} is no regular expression. Mend it, or write a shell pattern: sh:web-*`);
  }
}

async function archivesOf(
  borg: Borg,
  repository: string,
  glob: string | undefined,
): Promise<readonly { readonly name: string; readonly id: string }[]> {
  const { lines } = await borg.run({
    ...listCommand(borg.capabilities),
    flags: [...flag('--glob-archives', glob), '--format', '{id} {archive}{NL}'],
    operands: repositoryOperands(repository, borg.capabilities),
    output: 'lines',
  });
  return lines.flatMap((line) => {
    const [, id, name] = /^([0-9a-f]{64}) (.+)$/.exec(line) ?? [];
    return id === undefined || name === undefined ? [] : [{ id, name }];
  });
}
