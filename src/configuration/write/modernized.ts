import { isDeepStrictEqual } from 'node:util';
import { UserError, UserErrors } from '../../system/errors.js';
import { readWithIncludes } from '../reading/includes.js';
import { interpolate } from '../shape/interpolate.js';
import { normalize } from '../shape/normalize.js';
import { validateFile } from '../validation/schema-faults.js';
import { type Findings, noFindings } from '../yaml/findings.js';
import { newBudget } from '../yaml/limits.js';
import { toValue } from '../yaml/tree.js';
import { modernize } from './modernize.js';

/** The origin of a text. */
interface Origin {
  /** Its name in messages. */
  readonly shown: string;
  /** Absolute; includes are relative to it. */
  readonly path: string;
  readonly currentFolder: string;
  readonly home: string;
}

/**
 * Converts a file of any version to the current format, and checks that its meaning has not changed. Throws UserErrors if
 * the file is invalid, and a UserError if it can't be converted without changing its meaning.
 */
export function convertFile(text: string, origin: Origin): string {
  const findings = noFindings();
  const before = meaningOf(text, origin, findings);
  if (findings.faults.length > 0) throw new UserErrors(findings.faults.map(placed));
  const modern = modernize(text);
  const anew = noFindings();
  const after = meaningOf(modern, origin, anew);
  if (anew.faults.length > 0 || !isDeepStrictEqual(before, after)) {
    throw new UserError(
      `${origin.shown} can't be converted to the current format without changing its meaning. Nothing was written; the file still works as it is.`,
    );
  }
  return modern;
}

/** Returns the values of a file, for comparison; options with two equal values in borgmatic 1 appear only once. */
function meaningOf(text: string, origin: Origin, findings: Findings): unknown {
  const gathered = { budget: newBudget(), sources: new Map<string, string>(), included: [] };
  const whole = readWithIncludes({ ...origin, text }, { ...origin, ...gathered, findings });
  if (!whole) return undefined;
  const { file } = interpolate(whole, { environment: {}, variables: 'leave', overrides: [] }, findings);
  const { tree } = normalize(file, findings, origin);
  validateFile(tree, findings);
  const { borg_umask: borgs, check_prefix: checks, ...rest } = toValue(tree) as Readonly<Record<string, unknown>>;
  return {
    ...rest,
    ...(borgs === undefined || borgs === rest['umask'] ? {} : { borg_umask: borgs }),
    ...(checks === undefined || checks === rest['prefix'] ? {} : { check_prefix: checks }),
  };
}

function placed(fault: UserError): UserError {
  const { place, message } = fault;
  return place && !message.startsWith(`${place.file} `)
    ? new UserError(`${place.file}:${place.line}:${place.column}: ${message}`, { place })
    : fault;
}
