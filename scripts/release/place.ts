// Which names a version gets: `place.ts TAG VERSIONS` writes them as outputs of a workflow step, with the published versions as
// npm prints them. The release workflow runs this file as it is, without installing anything in the job that may publish, so
// it imports nothing. What is published decides, not which tags exist: the release of a newer tag may have failed.
const [, , tag = '', published = ''] = process.argv;
const [major = 0, minor = 0, patch = 0] = numbersOf(tag.slice(1));
const others: readonly string[] = [JSON.parse(published)].flat();
const newer = others
  .filter((version) => /^\d+\.\d+\.\d+$/.test(version))
  .map(numbersOf)
  .filter((other) => isNewer(other, [major, minor, patch]));
const isNewestOfMajor = newer.every(([first]) => first !== major);
process.stdout.write(`npm-tag=${npmTag()}\nmajor-tag=${isNewestOfMajor ? `v${major}` : ''}\n`);

/** Returns the tag on npm, which gives every version one: `latest` is what `npm install` takes. */
function npmTag(): string {
  if (newer.length === 0) return 'latest';
  return isNewestOfMajor ? `latest-${major}` : `latest-${major}.${minor}`;
}

function numbersOf(version: string): readonly number[] {
  return version.split('.').map(Number);
}

function isNewer(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((part, index) => part !== other[index]);
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0);
}
