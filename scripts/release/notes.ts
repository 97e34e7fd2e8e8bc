import { withBlankCode } from '../markdown-links.js';
import { changesOf } from './changelog.js';

/** Where a release is, for its notes. */
export interface ReleasePlace {
  /** The address of the repository, without a slash at the end. */
  readonly repository: string;
  readonly tag: string;
  /** The commit of the tag. */
  readonly commit: string;
}

/** Returns the notes of a release: its part of the changelog, how to pin it, and how to verify it. Throws if that part is empty. */
export function releaseNotes(changelog: string, { repository, tag, commit }: ReleasePlace): string {
  const version = tag.slice(1);
  const name = repository.split('/').slice(-2).join('/');
  const changes = changesOf(version, changelog);
  if (changes === '') throw new Error(`CHANGELOG.md says nothing about ${version}.`);
  return `${absoluteLinks(changes, `${repository}/blob/${tag}/`)}

## Use exactly this version

A commit can't be replaced, unlike a tag, and Dependabot keeps it up to date:

\`\`\`yaml
- uses: ${name}@${commit} # ${tag}
\`\`\`

The files of this release are signed. This checks that this repository's release workflow made them:

\`\`\`sh
gh attestation verify borgflow-${version}.tgz --repo ${name}
\`\`\`
`;
}

/** Makes links to files of the repository work on the page of the release. */
function absoluteLinks(text: string, base: string): string {
  const lines = text.split('\n');
  return withBlankCode(text)
    .map((blank, index) => {
      const line = lines[index] ?? '';
      const pieces = [...blank.matchAll(/(?<=\]\(<?)[^\s()<>]+/g)].map(({ 0: target, index: start }) => ({
        start,
        end: start + target.length,
        target: absoluteTarget(target, base),
      }));
      return pieces.reduceRight(
        (done, { start, end, target }) => done.slice(0, start) + target + done.slice(end),
        line,
      );
    })
    .join('\n');
}

/** A path that begins with a slash is one from the root of the repository, as GitHub shows files. */
function absoluteTarget(target: string, base: string): string {
  const isElsewhere = /^(?:[a-z][a-z\d+.-]*:|#|\/\/)/i.test(target);
  return isElsewhere ? target : `${base}${target.replace(/^\//, '')}`;
}
