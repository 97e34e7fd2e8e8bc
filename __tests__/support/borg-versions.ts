import { describe, expect, test } from '@jest/globals';
import {
  builtBorgPath,
  fallbackBorgVersion,
  packagedBorg2,
  pinnedBorgVersions,
  versionOf,
} from '../../scripts/borgs.js';
import { capabilitiesOf, isOlder } from '../../src/borg/versions.js';
import { findProgram } from '../../src/process/launch.js';

/** A Borg that tests use. */
export interface TestedBorg {
  readonly line: Line;
  /** The path of the program, for local_path. */
  readonly path: string;
  /** `1.2.4`, `2.0.0b23`. */
  readonly version: string;
}

/** A release line of Borg; its versions behave alike, except for the betas of 2.0. */
export type Line = '1.2' | '1.4' | '2.0';

const system = ['borg', packagedBorg2].flatMap((name) => findProgram(name, process.env['PATH']) ?? []);
const here = [...system, ...[fallbackBorgVersion, ...pinnedBorgVersions].map(builtBorgPath)].flatMap(tested);

/** One installed Borg of each line, and two betas of 2.0, which differ a lot; oldest first. */
export const borgs: readonly TestedBorg[] = here
  .filter(
    ({ line, version }, at) =>
      line === '2.0' || here.findIndex((other) => other.line === line) === at || isPinned(version),
  )
  .filter(({ version }, at, all) => all.findIndex((other) => other.version === version) === at)
  .sort((one, other) => (isOlder(one.version, other.version) ? -1 : 1));

/** The Borgs that `scripts/setup.ts` could not install on this machine. */
export const untested: readonly string[] = ['1.2', ...pinnedBorgVersions, "2.0 of Debian's borgbackup2"].filter(
  (wanted) =>
    !(wanted.includes('Debian')
      ? borgs.some(({ path }) => path.endsWith(packagedBorg2))
      : borgs.some(({ line, version }) => line === wanted || version === wanted)),
);

/** Runs tests for an installed Borg of each line; the title of one test names those that are not installed. */
export function describeBorgs(claim: string, tests: (borg: TestedBorg) => void): void {
  describeThese(
    borgs.filter(({ line }, at) => borgs.findLastIndex((other) => other.line === line) === at),
    claim,
    tests,
  );
}

/** The same for every installed Borg, including an early beta of 2.0. For claims about what differs between them. */
export function describeEveryBorg(claim: string, tests: (borg: TestedBorg) => void): void {
  describeThese(borgs, claim, tests);
}

function describeThese(these: readonly TestedBorg[], claim: string, tests: (borg: TestedBorg) => void): void {
  describe.each([...these])(`Borg $version: ${claim}`, tests);
  if (untested.length > 0) {
    test(`NOT TESTED, because it could not be installed: Borg ${untested.join(', Borg ')}: ${claim}`, () =>
      expect(borgs.length).toBeGreaterThan(0));
  }
}

/** Returns the name of an encryption with the key in the repository, for this Borg. */
export function repokeyOf({ version }: TestedBorg): string {
  const { idHash, separateRepository } = capabilitiesOf(version);
  if (idHash) return 'aes256-ocb';
  return separateRepository ? 'repokey-aes-ocb' : 'repokey-blake2';
}

/** Returns the Borgs of one line, such as both betas of 2.0. */
export function borgsOf(line: Line): readonly TestedBorg[] {
  return borgs.filter((borg) => borg.line === line);
}

function tested(path: string): readonly TestedBorg[] {
  const version = versionOf(path);
  const line = /^(1\.2|1\.4|2\.0)\./.exec(version ?? '')?.[1];
  return version !== undefined && isLine(line) ? [{ line, path, version }] : [];
}

function isPinned(version: string): boolean {
  return pinnedBorgVersions.some((pinned) => pinned === version);
}

function isLine(text: string | undefined): text is Line {
  return text === '1.2' || text === '1.4' || text === '2.0';
}
