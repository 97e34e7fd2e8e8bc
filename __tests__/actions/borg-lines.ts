import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { capabilitiesOf, versionIn } from '../../src/borg/version.js';

/** A Borg that tests run. */
export interface TestedBorg {
  readonly line: string;
  /** The program, as local_path would name it. */
  readonly path: string;
  /** `1.2.4`, `2.0.0b22`. */
  readonly version: string;
}

const named = { 'of this machine': 'borg', '1.4': process.env['BORG_1_4'], '2.0': process.env['BORG_2_0'] };

/** The Borg of this machine, and those that BORG_1_4 and BORG_2_0 name. */
export const borgs: readonly TestedBorg[] = Object.values(named).flatMap((path) => {
  if (path === undefined) return [];
  const version = versionIn(execFileSync(path, ['--version'], { encoding: 'utf8' })) ?? '';
  return [{ line: version.slice(0, 3), path, version }];
});

/** Describes a claim for each Borg that is here; the title of one test says which are not. */
export function describeBorgs(claim: string, tests: (borg: TestedBorg) => void): void {
  describe.each([...borgs])(`Borg $version: ${claim}`, tests);
  const missing = Object.entries(named).flatMap(([line, path]) => (path === undefined ? [line] : []));
  if (missing.length > 0) {
    test(`NOT TESTED, since BORG_1_4 and BORG_2_0 do not name them: Borg ${missing.join(' and ')}: ${claim}`, () =>
      expect(borgs.length).toBeGreaterThan(0));
  }
}

/** An encryption with a key in the repository, as this Borg calls it. */
export function repokeyOf({ version }: TestedBorg): string {
  const { idHash, separateRepository } = capabilitiesOf(version);
  if (idHash) return 'aes256-ocb';
  return separateRepository ? 'repokey-aes-ocb' : 'repokey-blake2';
}
