import { writtenTime } from '../../src/text/written-time.js';
import { withBlankCode } from '../markdown-links.js';

/** Returns why a changelog does not describe a version, in sentences; empty if it does. */
export function changelogFaults(version: string, changelog: string): readonly string[] {
  const heading = headingsOf(changelog)[0]?.text ?? '';
  const expected = `${version} (YYYY-MM-DD)`;
  if (heading === `${version} (unreleased)`) {
    return [`CHANGELOG.md calls ${version} unreleased: write the date of the release as "## ${expected}".`];
  }
  const date = /^\S+ \((\d{4}-\d\d-\d\d)\)$/.exec(heading)?.[1];
  if (date === undefined || versionOf(heading) !== version) {
    return [
      `The first heading of CHANGELOG.md is "${heading}": it must be "${expected}", with what has changed below it.`,
    ];
  }
  if (writtenTime(date) === undefined) {
    return [`CHANGELOG.md dates ${version} ${date}, a day that doesn't exist: write the date of the release.`];
  }
  return changesOf(version, changelog) === ''
    ? [`CHANGELOG.md says nothing about ${version}: write what has changed below its heading.`]
    : [];
}

/** Returns what a changelog says about a version, without the heading; empty if it says nothing. */
export function changesOf(version: string, changelog: string): string {
  const headings = headingsOf(changelog);
  const at = headings.findIndex(({ text }) => versionOf(text) === version);
  const start = headings[at]?.line;
  if (start === undefined) return '';
  return changelog
    .split('\n')
    .slice(start + 1, headings[at + 1]?.line)
    .join('\n')
    .trim();
}

interface Heading {
  /** Counted from 0. */
  readonly line: number;
  readonly text: string;
}

/** Returns the headings of versions. A line of code that looks like one, such as a comment, is none. */
function headingsOf(changelog: string): readonly Heading[] {
  return withBlankCode(changelog).flatMap((text, line) =>
    text.startsWith('## ') ? [{ line, text: text.slice(3) }] : [],
  );
}

function versionOf(heading: string): string | undefined {
  return heading.split(' ')[0];
}
