import { archivesIn } from '../archives/borg-json.js';
import { AmbiguousArchive, isArchivePattern, resolveArchive, unknownArchiveMessage } from '../archives/resolve.js';
import type { SeriesOptions } from '../archives/scope.js';
import type { Borg } from '../borg/call.js';
import { listCommand, repositoryOperands } from '../borg/operands.js';
import { withoutPassword } from '../borg/repository-url.js';
import { type Flags, textOf } from '../schema/flags.js';
import { asError, CommandError, UserError } from '../system/errors.js';

/** A repository from which an action may take its one archive. */
export interface Candidate {
  readonly repository: { readonly path: string; readonly label?: string | undefined };
  readonly options: SeriesOptions;
  /** Returns Borg for the repository; throws UserError if it isn't available. */
  readonly borg: () => Promise<Borg>;
}

/** The repository that was chosen from several. */
export interface Choice {
  readonly repository: Candidate['repository'];
  /** The archive as an argument for Borg; missing if the action was not given one. */
  readonly archive?: string | undefined;
  /** The name of the archive. */
  readonly name: string;
  /** Why this archive was chosen, to follow its name: `the newest of 2 repositories`. */
  readonly why: string;
  /** Why the others were not chosen, as the end of a sentence. */
  readonly whyNot: string;
  /** Warnings about the other repositories. */
  readonly doubts: readonly string[];
}

interface Found {
  readonly candidate: Candidate;
  readonly archive: string;
  readonly name: string;
  /** Milliseconds. */
  readonly time: number;
}

/** The flags of the request, and the flag that names a repository: `--repository`. */
interface ChoiceRequest {
  readonly flags: Flags;
  readonly byFlag: string;
}

/** The result of looking for the archive in a repository. */
type LookupResult = Found | { readonly candidate: Candidate; readonly missing?: string; readonly unreadable?: string };

/**
 * Chooses the repository of a file that has the newest of the requested archives. A repository that can't be read may
 * have a newer archive, so in that case nothing is chosen unless the archive was named. Throws UserError.
 */
export async function chooseRepository(
  candidates: readonly Candidate[],
  { flags, byFlag }: ChoiceRequest,
): Promise<Choice> {
  const answers: LookupResult[] = [];
  for (const candidate of candidates) answers.push(await lookInRepository(candidate, flags));
  const found = answers.filter((answer) => 'time' in answer);
  const unreadable = answers.flatMap((answer) => ('unreadable' in answer ? [answer] : []));
  const wanted = textOf(flags, 'archive');
  const isNamed = wanted !== undefined && wanted !== 'latest' && !isArchivePattern(wanted);
  const [first] = unreadable;
  if (first !== undefined && (!isNamed || found.length === 0)) {
    const others = candidates
      .filter((one) => unreadable.every(({ candidate }) => candidate !== one))
      .map(nameOfCandidate);
    const instead = others[0] === undefined ? '' : `, or name the repository to use: ${byFlag} ${others[0]}`;
    const reason = (first.unreadable ?? '').replace(/[.]$/, '');
    throw new UserError(
      `Nothing was done: ${nameOfCandidate(first.candidate)} can't be read, so it is unknown which repository has the newest archive. ${reason}. Make it available${instead}.`,
    );
  }
  const [newest] = found.toSorted((one, other) => other.time - one.time);
  if (newest === undefined) {
    const messages = answers.flatMap((answer) => ('missing' in answer ? (answer.missing ?? []) : []));
    throw new UserError([...new Set(messages)].join(' '));
  }
  const several = `of ${candidates.length} repositories`;
  const name = nameOfCandidate(newest.candidate);
  const isOnly = found.length === 1 && isNamed;
  return {
    repository: newest.candidate.repository,
    archive: wanted === undefined ? undefined : newest.archive,
    name: newest.name,
    why: isOnly ? `the only one ${several} that has it` : `the newest ${several}`,
    whyNot: isOnly ? `only ${name} has ${newest.name}` : `${newest.name} in ${name} is the newest`,
    doubts: unreadable.map(
      ({ candidate, unreadable: reason }) => `${nameOfCandidate(candidate)} was skipped: ${reason}`,
    ),
  };
}

async function lookInRepository(candidate: Candidate, flags: Flags): Promise<LookupResult> {
  try {
    const borg = await candidate.borg();
    return { candidate, ...(await find(borg, candidate, flags)) };
  } catch (thrown) {
    const error = asError(thrown);
    if (!(error instanceof UserError) || error instanceof AmbiguousArchive) throw error;
    if (error instanceof CommandError && error.failure.cancelled) throw error;
    return error instanceof ArchiveMissing
      ? { candidate, missing: error.message }
      : { candidate, unreadable: error.message };
  }
}

/** The error for a repository that was read and doesn't have the archive. */
class ArchiveMissing extends UserError {}

async function find(borg: Borg, candidate: Candidate, flags: Flags): Promise<Omit<Found, 'candidate'>> {
  const { path } = candidate.repository;
  const { documents } = await borg.run({
    ...listCommand(borg.capabilities),
    flags: ['--json'],
    operands: repositoryOperands(path, borg.capabilities),
    output: 'json',
  });
  const all = archivesIn(documents[0]);
  const archive = await resolved(borg, candidate, flags);
  const isId = /^[0-9a-fA-F]{8,}$/.test(archive);
  const name = archive.replace(/^(id|aid):/, '');
  const known = all.findLast((one) => one.name === name || one.id === archive || (isId && one.id.startsWith(archive)));
  if (known !== undefined) return { archive, name: known.name, time: new Date(known.time).getTime() || 0 };
  const names = all.map((one) => one.name);
  throw new ArchiveMissing(unknownArchiveMessage(path, archive, names));
}

/** Returns the archive that the flags select in this repository: the newest one, unless they name another. */
async function resolved(borg: Borg, { repository, options }: Candidate, flags: Flags): Promise<string> {
  const archive = textOf(flags, 'archive');
  const matchArchives = textOf(flags, 'match-archives');
  const prefix = textOf(flags, 'prefix');
  const whole = archive === undefined && matchArchives === undefined && prefix === undefined;
  const chosen = archive === undefined ? { matchArchives: whole ? '*' : matchArchives, prefix } : {};
  const scope = { options, capabilities: borg.capabilities, ...chosen };
  try {
    return await resolveArchive(borg, repository.path, { archive: archive ?? 'latest', scope });
  } catch (thrown) {
    const error = asError(thrown);
    if (!(error instanceof UserError) || error instanceof CommandError || error instanceof AmbiguousArchive)
      throw error;
    throw new ArchiveMissing(error.message);
  }
}

function nameOfCandidate({ repository }: Candidate): string {
  return repository.label ?? withoutPassword(repository.path);
}
