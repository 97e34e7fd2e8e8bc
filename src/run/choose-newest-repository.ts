import { AmbiguousArchive, isArchivePattern, resolveArchive, unknownArchiveMessage } from '../archives/resolve.js';
import { listedArchives, type SeriesOptions } from '../archives/select-archives.js';
import { type Borg, silentListener } from '../borg/borg-call.js';
import { withoutPassword } from '../borg/repository-url.js';
import type { BorgListener } from '../lifecycle/events.js';
import type { ActionStep } from '../lifecycle/plan.js';
import type { Request } from '../request/request.js';
import { type Flags, textOf } from '../schema/flags.js';
import { asError, CommandError, UserError } from '../system/errors.js';
import { repositories } from '../text/phrases.js';
import type { Prepared } from './prepare.js';
import { isSkippedAction } from './select-what-runs.js';

/** Returns Borg for one repository; throws a UserError if Borg is not installed. */
export type BorgForStep = (step: ActionStep, listener: BorgListener, cancel: AbortSignal) => Promise<Borg>;

/** What is needed to choose a repository. */
interface RepositoryChoiceContext {
  readonly request: Request;
  readonly prepared: Pick<Prepared, 'files' | 'actions'>;
  readonly borg: BorgForStep;
}

/** The answer for one of several repositories that an action can choose from. */
type RepositoryChoice =
  /** This one is not used, and why. */
  | { readonly notChosen: string }
  | {
      /** The archive to use instead of the requested one. */
      readonly archive: string | undefined;
      /** A sentence: what is used, from which repository, and why. */
      readonly told: string;
      readonly warnings: readonly string[];
    };

/**
 * Chooses a repository of the file for an action that takes one archive; undefined if there is nothing to choose. The
 * choice is made when the first repository reaches that action, because a hook may make repositories available. It holds for
 * all repositories of the same attempt. If it fails, only the first repository reports why.
 */
type Choose = (step: ActionStep, cancel: AbortSignal) => Promise<RepositoryChoice | undefined>;

/** Creates the function that chooses repositories in a run. */
export function createChooser({ request, prepared, borg }: RepositoryChoiceContext): Choose {
  const choices = new Map<string, Promise<Choice>>();
  const flagFor = (name: string) =>
    request.entryPoint === 'workflow' ? `\`repository: ${name}\`` : `--repository ${name}`;
  const flagsOf = ({ index }: ActionStep) => request.actions[index]?.flags ?? {};
  const candidatesFor = (step: ActionStep, cancel: AbortSignal): readonly Candidate[] => {
    const file = prepared.files.find(({ name }) => name === step.configuration);
    const repositories = (file?.repositories ?? []).filter(({ options }) => !isSkippedAction(step.action, options));
    return repositories.map(({ path, label, options }): Candidate => {
      const repository = { path, label };
      return { repository, options, borg: () => borg({ ...step, repository }, silentListener, cancel) };
    });
  };
  return async (step, cancel) => {
    const verb = prepared.actions[step.index]?.choosing;
    const candidates = candidatesFor(step, cancel);
    if (verb === undefined || candidates.length < 2) return undefined;
    const shown = request.dryRun ? 'Would use' : verb;
    const key = [step.configuration.path, step.index, step.attempt?.number ?? 1].join('\n');
    const known = choices.get(key);
    if (known !== undefined)
      return answerFor(step, await known.catch(() => Promise.reject(noChoiceError(step))), shown);
    const choice = chooseRepository(candidates, { flags: flagsOf(step), flagFor });
    choices.set(key, choice);
    return answerFor(step, await choice, shown);
  };
}

function answerFor({ repository }: ActionStep, choice: Choice, verb: string): RepositoryChoice {
  const isChosen = choice.repository.path === repository.path && choice.repository.label === repository.label;
  if (!isChosen) return { notChosen: `not chosen: ${choice.whyNot}` };
  const told =
    choice.archive === undefined
      ? `${verb} ${nameOf(repository)}: its archive ${choice.name} is ${choice.why}.`
      : `${verb} ${choice.name} from ${nameOf(repository)}, ${choice.why}.`;
  return { archive: choice.archive, told, warnings: choice.doubts };
}

function nameOf({ path, label }: Candidate['repository']): string {
  return label ?? withoutPassword(path);
}

function noChoiceError({ action, repository }: ActionStep): UserError {
  return new UserError(`${action} was not run on ${nameOf(repository)} either: no repository could be chosen.`);
}

/** A repository from which an action may take its one archive. */
interface Candidate {
  readonly repository: { readonly path: string; readonly label?: string | undefined };
  readonly options: SeriesOptions;
  /** Returns Borg for the repository; throws UserError if it isn't available. */
  readonly borg: () => Promise<Borg>;
}

/** The repository that was chosen from several. */
interface Choice {
  readonly repository: Candidate['repository'];
  /** The archive as an argument for Borg; missing if the action was not given one. */
  readonly archive?: string | undefined;
  /** The name of the archive. */
  readonly name: string;
  /** Why this archive was chosen, to follow its name: `the newest in 2 repositories`. */
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

/** The flags of the request, and how to name a repository: `--repository vault`. */
interface ChoiceRequest {
  readonly flags: Flags;
  readonly flagFor: (name: string) => string;
}

/** The result of looking for the archive in a repository. */
type LookupResult = Found | { readonly candidate: Candidate; readonly missing?: string; readonly unreadable?: string };

/**
 * Chooses the repository of a file that has the newest of the requested archives. A repository that can't be read may
 * have a newer archive, so in that case nothing is chosen unless the archive was named. Throws UserError.
 */
async function chooseRepository(candidates: readonly Candidate[], { flags, flagFor }: ChoiceRequest): Promise<Choice> {
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
      .map(({ repository }) => nameOf(repository));
    const instead = others[0] === undefined ? '' : `, or choose one with ${flagFor(others[0])}`;
    throw new UserError(
      `Nothing was done: ${nameOf(first.candidate.repository)} can't be read, so it is unknown which repository has the newest archive. Make it available${instead}. The error: ${first.unreadable ?? ''}`,
    );
  }
  const [newest] = found.toSorted((one, other) => other.time - one.time);
  if (newest === undefined) {
    const messages = answers.flatMap((answer) => ('missing' in answer ? (answer.missing ?? []) : []));
    throw new UserError([...new Set(messages)].join(' '));
  }
  const several = repositories(candidates.length);
  const name = nameOf(newest.candidate.repository);
  const isOnly = found.length === 1 && isNamed;
  return {
    repository: newest.candidate.repository,
    archive: wanted === undefined ? undefined : newest.archive,
    name: newest.name,
    why: isOnly ? `the only one of ${several} that has it` : `the newest in ${several}`,
    whyNot: isOnly ? `only ${name} has ${newest.name}` : `${newest.name} in ${name} is the newest`,
    doubts: unreadable.map(
      ({ candidate, unreadable: reason }) => `${nameOf(candidate.repository)} was skipped: ${reason}`,
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
  const all = await listedArchives(borg, path, []);
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
