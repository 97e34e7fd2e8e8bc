import { hostname } from 'node:os';
import { prepareExamination } from '../doctor/examination.js';
import { doubtsAbout, type History } from '../history/history-file.js';
import type { Digest } from '../reporters/digest/digest-content.js';
import { digestPage } from '../reporters/digest/digest-page.js';
import { replacementFault } from '../reporters/report/page-start.js';
import { placeText } from '../reporters/wording.js';
import type { Request } from '../request/request.js';
import type { Surroundings } from '../run/prepare.js';
import { UserError } from '../system/errors.js';
import { resolveUserPath } from '../system/paths.js';
import { writeFault } from '../system/write-faults.js';
import { replaceFile } from '../system/write-file.js';
import { repositoryStates } from './backup-states.js';
import { timeIn } from './time-in-the-past.js';

/** The period of a digest unless a time is given. */
const usualPeriod = '1w';

/** What a digest is made from. */
interface DigestSources {
  readonly request: Request;
  readonly surroundings: Surroundings;
  /** The history of this machine. */
  readonly history: History;
  /** Missing: a week ago. */
  readonly since: Date | undefined;
  readonly now: Date;
}

/** Returns how the backups of each repository are; throws UserError if the request can't be fulfilled. */
export async function makeDigest({ request, surroundings, history, now, ...asked }: DigestSources): Promise<Digest> {
  const since = asked.since ?? timeIn(usualPeriod, now);
  const { examination, close } = await prepareExamination(request, surroundings, { now });
  try {
    if (examination.fault !== undefined) throw examination.fault;
    // Without any configuration, the history alone is shown.
    const { faults, files, looked } = examination.read;
    const isAsked = files.length > 0 || looked.length === 0;
    const { mask } = surroundings.secrets;
    const unusable = isAsked ? faults.map((fault) => mask(sentenceOf(fault))) : [];
    const doubts = [...unusable, ...doubtsAbout(history)];
    const states = await repositoryStates({ examination, runs: history.runs, since });
    return { states, doubts, since, now, host: hostname() };
  } finally {
    close();
  }
}

function sentenceOf({ place, message }: UserError): string {
  return place === undefined ? message : `${placeText(place)}: ${message}`;
}

/** Writes a digest as an HTML page and returns its absolute path; throws UserError if that is not possible. */
export function writeDigestPage(path: string, digest: Digest): string {
  const file = resolveUserPath(path);
  try {
    const fault = replacementFault(file);
    if (fault !== undefined) throw new Error(fault);
    replaceFile(file, digestPage(digest));
    return file;
  } catch (error) {
    throw new UserError(`The report could not be written to ${file}: ${writeFault(error)}.`, { cause: error });
  }
}
