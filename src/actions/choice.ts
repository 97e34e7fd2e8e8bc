import type { SeriesOptions } from '../borg/archives.js';
import { repositoryOperands } from '../borg/arguments.js';
import type { Borg } from '../borg/borg.js';
import { withoutPassword } from '../borg/repository.js';
import { unknownArchive } from '../borg/unknown-archive.js';
import { asError, CommandError, UserError } from '../system/errors.js';
import { archivesIn } from './archive-document.js';
import { type Flags, textOf } from './flags.js';
import { AmbiguousArchive, isArchivePattern, listCommand, resolveArchive } from './newest.js';

/** A repository that an action may take its one archive from. */
export interface Candidate {
  readonly repository: { readonly path: string; readonly label?: string | undefined };
  readonly options: SeriesOptions;
  /** Borg for it; throws a UserError where there is none. */
  readonly borg: () => Promise<Borg>;
}

/** The repository that an action works on, of several. */
export interface Choice {
  readonly repository: Candidate['repository'];
  /** The archive as Borg takes it; missing: the action was not asked for one. */
  readonly archive?: string | undefined;
  /** Its name. */
  readonly name: string;
  /** Why this one, behind its name: `the newest of 2 repositories`. */
  readonly why: string;
  /** Why none of the others, as the end of a sentence. */
  readonly whyNot: string;
  /** What a person should know of the others. */
  readonly doubts: readonly string[];
}

interface Found {
  readonly candidate: Candidate;
  readonly archive: string;
  readonly name: string;
  /** Milliseconds. */
  readonly time: number;
}

/** What was asked for, and how a repository is named there: `--repository`. */
interface Asked {
  readonly flags: Flags;
  readonly byFlag: string;
}

/** What came of asking a repository. */
type Answer = Found | { readonly candidate: Candidate; readonly lacks?: string; readonly silent?: string };

/**
 * Chooses among the repositories of a file the one with the newest archive of those that are meant. Where one of them
 * can't be asked, it may hold a newer one: then nothing is chosen, unless the archive was named. Throws UserError.
 */
export async function chooseRepository(candidates: readonly Candidate[], { flags, byFlag }: Asked): Promise<Choice> {
  const answers: Answer[] = [];
  for (const candidate of candidates) answers.push(await ask(candidate, flags));
  const found = answers.filter((answer) => 'time' in answer);
  const silent = answers.flatMap((answer) => ('silent' in answer ? [answer] : []));
  const wanted = textOf(flags, 'archive');
  const isNamed = wanted !== undefined && wanted !== 'latest' && !isArchivePattern(wanted);
  const [first] = silent;
  if (first !== undefined && (!isNamed || found.length === 0)) {
    const others = candidates.filter((one) => silent.every(({ candidate }) => candidate !== one)).map(nameOfCandidate);
    const instead = others[0] === undefined ? '' : `, or name the repository to use: ${byFlag} ${others[0]}`;
    const reason = (first.silent ?? '').replace(/[.]$/, '');
    throw new UserError(
      `It is not known which repository has the newest archive, since ${nameOfCandidate(first.candidate)} can't be read, so nothing was done. ${reason}. Make it available${instead}.`,
    );
  }
  const [newest] = found.toSorted((one, other) => other.time - one.time);
  if (newest === undefined) {
    const lacking = answers.flatMap((answer) => ('lacks' in answer ? (answer.lacks ?? []) : []));
    throw new UserError([...new Set(lacking)].join(' '));
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
    doubts: silent.map(({ candidate, silent: reason }) => `${nameOfCandidate(candidate)} was passed over: ${reason}`),
  };
}

async function ask(candidate: Candidate, flags: Flags): Promise<Answer> {
  try {
    const borg = await candidate.borg();
    return { candidate, ...(await find(borg, candidate, flags)) };
  } catch (thrown) {
    const error = asError(thrown);
    if (!(error instanceof UserError) || error instanceof AmbiguousArchive) throw error;
    if (error instanceof CommandError && error.failure.cancelled) throw error;
    return error instanceof Missing ? { candidate, lacks: error.message } : { candidate, silent: error.message };
  }
}

/** A repository that was read, and has no such archive. */
class Missing extends UserError {}

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
  throw new Missing(unknownArchive(path, archive, names));
}

/** What the flags mean in this repository; all of it has the newest of its archives. */
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
    throw new Missing(error.message);
  }
}

function nameOfCandidate({ repository }: Candidate): string {
  return repository.label ?? withoutPassword(repository.path);
}
