import { UserError } from '../system/errors.js';
import { isOlder, oldestVersion } from './version.js';

/** Which Borg is wanted. */
export interface VersionWish {
  /** As it was written: `1.4`, `>=1.4 <2`. */
  readonly text: string;
  /** The one version that is wanted; missing for several. */
  readonly exact?: string;
  readonly serves: (version: string) => boolean;
}

const number = String.raw`\d+(?:\.\d+(?:\.\d+(?:(?:a|b|rc)\d+)?)?)?`;
const comparison = new RegExp(`^(>=|<=|>|<|=)(${number})$`);

/** Reads `1.4.5`, `1.4`, `1.4.x` or `>=1.4 <2`; undefined for `system`, which is any; throws UserError for anything else. */
export function versionWish(subject: string, text: string): VersionWish | undefined {
  if (text === 'system') return undefined;
  const wish = oneVersion(text) ?? oneLine(text) ?? comparisons(text);
  if (wish === undefined) {
    throw new UserError(
      `${subject} takes system, a version such as 1.4.5, a line such as 1.4, or a range such as ">=1.4 <2", got "${text}".`,
    );
  }
  if (wish.exact !== undefined && isOlder(wish.exact, oldestVersion)) {
    throw new UserError(`${subject} is ${text}, and Borg 1.2 or newer is needed.`);
  }
  return wish;
}

function oneVersion(text: string): VersionWish | undefined {
  if (!/^\d+\.\d+\.\d+((a|b|rc)\d+)?$/.test(text)) return undefined;
  return { text, exact: text, serves: (version) => version === text };
}

/** `1.4` and `1.4.x` are every 1.4.N; a line that has betas alone, such as 2.0, is these. */
function oneLine(text: string): VersionWish | undefined {
  const line = /^(\d+(?:\.\d+)?)(?:\.[x*])?$/.exec(text)?.[1];
  return line === undefined ? undefined : { text, serves: (version) => version.startsWith(`${line}.`) };
}

/** All of them hold; a beta serves only where one is named. */
function comparisons(text: string): VersionWish | undefined {
  const matches = text
    .replaceAll(/([<>=])\s+/g, '$1')
    .split(/[\s,]+/)
    .map((word) => comparison.exec(word));
  const all = matches.flatMap((match) =>
    match === null ? [] : [{ sign: match[1] ?? '', than: whole(match[2] ?? '') }],
  );
  if (all.length < matches.length) return undefined;
  const betas = all.some(({ than }) => isBeta(than));
  return {
    text,
    serves: (version) => (betas || !isBeta(version)) && all.every(({ sign, than }) => compares(version, sign, than)),
  };
}

function compares(version: string, sign: string, than: string): boolean {
  const older = isOlder(version, than);
  const newer = isOlder(than, version);
  return (sign.includes('=') && !older && !newer) || (sign.startsWith('<') && older) || (sign.startsWith('>') && newer);
}

/** `2` is 2.0. */
function whole(version: string): string {
  return version.includes('.') ? version : `${version}.0`;
}

function isBeta(version: string): boolean {
  return /[a-z]/.test(version);
}
