import { UserError } from '../system/errors.js';
import { isOlder, oldestVersion } from './versions.js';

/** The required version of Borg. */
export interface VersionRequirement {
  /** As the user wrote it: `1.4`, `>=1.4 <2`. */
  readonly text: string;
  /** The exact version; missing if several would do. */
  readonly exact?: string;
  readonly serves: (version: string) => boolean;
}

const number = String.raw`\d+(?:\.\d+(?:\.\d+(?:(?:a|b|rc)\d+)?)?)?`;
const comparison = new RegExp(`^(>=|<=|>|<|=)(${number})$`);

/** Parses `1.4.5`, `1.4`, `1.4.x`, or `>=1.4 <2`; undefined for `system`, which is any version. Throws UserError for others. */
export function parseVersionRequirement(subject: string, text: string): VersionRequirement | undefined {
  if (text === 'system') return undefined;
  const wish = oneVersion(text) ?? versionSeries(text) ?? comparisons(text);
  if (wish === undefined) {
    throw new UserError(
      `${subject} must be system, a version such as 1.4.5, a series such as 1.4, or a range such as ">=1.4 <2", got "${text}".`,
    );
  }
  if (wish.exact !== undefined && isOlder(wish.exact, oldestVersion)) {
    throw new UserError(`${subject} is ${text}, but Borg 1.2 or newer is required.`);
  }
  return wish;
}

function oneVersion(text: string): VersionRequirement | undefined {
  if (!/^\d+\.\d+\.\d+((a|b|rc)\d+)?$/.test(text)) return undefined;
  return { text, exact: text, serves: (version) => version === text };
}

/** `1.4` and `1.4.x` are every 1.4.N, including betas (2.0 has only betas so far). */
function versionSeries(text: string): VersionRequirement | undefined {
  const line = /^(\d+(?:\.\d+)?)(?:\.[x*])?$/.exec(text)?.[1];
  return line === undefined ? undefined : { text, serves: (version) => version.startsWith(`${line}.`) };
}

/** All comparisons must hold. A beta only matches if one of them names a beta. */
function comparisons(text: string): VersionRequirement | undefined {
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

/** Completes `2` to 2.0. */
function whole(version: string): string {
  return version.includes('.') ? version : `${version}.0`;
}

function isBeta(version: string): boolean {
  return /[a-z]/.test(version);
}
