import { changelogFaults } from './changelog.js';

/** What a release is checked against before anything is built. */
export interface ReleaseFiles {
  /** The versions that files name, by the file's path. */
  readonly versions: Readonly<Record<string, string | undefined>>;
  readonly changelog: string;
}

const versionPattern = /^v(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}$/;

/** Returns why a tag can't be released, in sentences; empty if it can. */
export function releaseFaults(tag: string, { versions, changelog }: ReleaseFiles): readonly string[] {
  if (!versionPattern.test(tag)) return [`The tag ${tag} is not a version: name it like v1.2.3.`];
  const version = tag.slice(1);
  const others = Object.entries(versions).filter(([, found]) => found !== version);
  const faults = others.map(
    ([path, found]) =>
      `The tag is ${tag}, but ${path} says ${found ?? 'nothing'}: set the version ${version} there, commit, and move the tag.`,
  );
  return [...faults, ...changelogFaults(version, changelog)];
}
