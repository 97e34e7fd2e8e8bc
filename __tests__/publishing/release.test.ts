import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { bundledOnly } from '../../scripts/release/bill-of-materials.js';
import { releaseNotes } from '../../scripts/release/notes.js';
import { releaseFaults } from '../../scripts/release/version.js';

const changelog =
  '# Changelog\n\n## 0.2.0 (2026-12-01)\n\n- Faster. [How](docs/speed.md)\n\n## 0.1.0 (2026-11-30)\n\n- First.\n';
const versions = { 'package.json': '0.2.0', 'package-lock.json': '0.2.0' };

describe('a tag', () => {
  test('can be released if all files name its version, and the changelog its date', () => {
    expect(releaseFaults('v0.2.0', { versions, changelog })).toEqual([]);
  });

  test.each([
    ['v0.2', 'The tag v0.2 is not a version: name it like v1.2.3.'],
    ['v00.2.0', 'The tag v00.2.0 is not a version: name it like v1.2.3.'],
    ['v0.02.0', 'The tag v0.02.0 is not a version: name it like v1.2.3.'],
    ['v0.2.0-rc.1', 'The tag v0.2.0-rc.1 is not a version: name it like v1.2.3.'],
  ])('is refused if it is %s', (tag, fault) => {
    expect(releaseFaults(tag, { versions, changelog })).toEqual([fault]);
  });

  test('is refused with one sentence for each file that names another version', () => {
    const different = { 'package.json': '0.2.0', 'package-lock.json': '0.1.0' };
    expect(releaseFaults('v0.2.0', { versions: different, changelog })).toEqual([
      'The tag is v0.2.0, but package-lock.json says 0.1.0: set the version 0.2.0 there, commit, and move the tag.',
    ]);
  });

  test.each([
    [
      'calls it unreleased',
      '## 0.2.0 (unreleased)',
      'CHANGELOG.md calls 0.2.0 unreleased: write the date of the release as "## 0.2.0 (YYYY-MM-DD)".',
    ],
    [
      'says more in the heading',
      '## 0.2.0 (2026-01-01) yanked (2026-02-02)',
      'The first heading of CHANGELOG.md is "0.2.0 (2026-01-01) yanked (2026-02-02)": it must be "0.2.0 (YYYY-MM-DD)", with what has changed below it.',
    ],
    [
      'names a day that does not exist',
      '## 0.2.0 (2026-02-30)',
      "CHANGELOG.md dates 0.2.0 2026-02-30, a day that doesn't exist: write the date of the release.",
    ],
    [
      'says nothing',
      '## 0.2.0 (2026-12-01)\n\n## 0.1.0 (2026-11-30)',
      'CHANGELOG.md says nothing about 0.2.0: write what has changed below its heading.',
    ],
    [
      'begins with another',
      '## 0.3.0 (2026-12-02)',
      'The first heading of CHANGELOG.md is "0.3.0 (2026-12-02)": it must be "0.2.0 (YYYY-MM-DD)", with what has changed below it.',
    ],
  ])('is refused if the changelog %s', (_, heading, fault) => {
    expect(releaseFaults('v0.2.0', { versions, changelog: `# Changelog\n\n${heading}\n\n- x\n` })).toEqual([fault]);
  });

  test.each([
    ['the first', 'v0.1.0', '[]', 'latest', 'v0'],
    ['the newest', 'v1.10.0', '["1.9.9", "0.20.0", "2.0.0-rc.1"]', 'latest', 'v1'],
    ['published already, as in a second attempt', 'v1.10.0', '["1.9.9", "1.10.0"]', 'latest', 'v1'],
    ['the newest of an older major version', 'v1.9.1', '["1.9.0", "2.0.0"]', 'latest-1', 'v1'],
    ['older than another of its major version', 'v1.2.4', '["1.2.3", "1.3.0"]', 'latest-1.2', ''],
    ['newer than the only one, which npm prints without a list', 'v0.1.0', '"0.0.0"', 'latest', 'v0'],
  ])('that is %s gets the names that users expect', (_, tag, published, npmTag, majorTag) => {
    const written = execFileSync(process.execPath, ['lib/scripts/release/place.js', tag, published]);
    expect(written.toString()).toBe(`npm-tag=${npmTag}\nmajor-tag=${majorTag}\n`);
  });
});

describe('the notes of a release', () => {
  const notes = releaseNotes(changelog, {
    repository: 'https://github.com/borgflow/borgflow',
    tag: 'v0.2.0',
    commit: '0123456789abcdef0123456789abcdef01234567',
  });

  test('say what the changelog says about its version, with links that work there', () => {
    expect(notes).toContain('- Faster. [How](https://github.com/borgflow/borgflow/blob/v0.2.0/docs/speed.md)');
    expect(notes).not.toContain('First.');
  });

  test.each([
    ['a path', '[x](docs/a.md#b "c")', '[x](https://github.com/a/b/blob/v0.2.0/docs/a.md#b "c")'],
    ['a path from the root', '![x](</docs/a.png>)', '![x](<https://github.com/a/b/blob/v0.2.0/docs/a.png>)'],
    ['addresses', '[x](HTTP://a.b) [y](//a.b) [z](#c)', '[x](HTTP://a.b) [y](//a.b) [z](#c)'],
    [
      'code',
      'Write `[x](docs/a.md)`, [y](b.md).',
      'Write `[x](docs/a.md)`, [y](https://github.com/a/b/blob/v0.2.0/b.md).',
    ],
    ['code blocks', '```sh\n## [x](docs/a.md)\n```\n\nMore.', '```sh\n## [x](docs/a.md)\n```\n\nMore.'],
  ])('keep %s as the reader of the changelog knows it', (_, changes, shown) => {
    const text = `# Changelog\n\n## 0.2.0 (2026-12-01)\n\n${changes}\n\n## 0.1.0 (2026-11-30)\n\n- First.\n`;
    const place = { repository: 'https://github.com/a/b', tag: 'v0.2.0', commit: '' };
    expect(releaseNotes(text, place).split('\n\n## Use exactly this version')[0]).toBe(shown);
  });

  test('say how to use exactly this commit', () => {
    const [, block = ''] = /```yaml\n([\s\S]*?)```/.exec(notes) ?? [];
    expect(parse(block)).toEqual([{ uses: 'borgflow/borgflow@0123456789abcdef0123456789abcdef01234567' }]);
    expect(block).toContain(' # v0.2.0');
  });

  test('need something to say', () => {
    expect(() =>
      releaseNotes('# Changelog\n\n## 0.2.0 (2026-12-01)\n\n## 0.1.0 (2026-11-30)\n\n- First.\n', {
        repository: 'https://github.com/a/b',
        tag: 'v0.2.0',
        commit: '',
      }),
    ).toThrow('CHANGELOG.md says nothing about 0.2.0.');
  });
});

describe('the bill of materials', () => {
  const part = (name: string, version: string) => ({
    'bom-ref': `${name}@${version}`,
    name,
    version,
    properties: [{ name: 'cdx:npm:package:development' }],
  });
  const installed = {
    metadata: { component: part('checkout', '0.2.0') },
    components: [part('yaml', '2.9.1'), part('jest', '30.5.2')],
    dependencies: [{ ref: 'checkout@0.2.0', dependsOn: ['yaml@2.9.1', 'jest@30.5.2'] }],
  };

  test('lists what is bundled, and nothing that only developers install', () => {
    const bill = bundledOnly(installed, ['yaml 2.9.1\nISC\n\nCopyright']);
    expect(bill.metadata.component.name).toBe('borgflow');
    expect(bill.components).toEqual([{ ...part('yaml', '2.9.1'), properties: [] }]);
    expect(bill.dependencies).toEqual([{ ref: 'checkout@0.2.0', dependsOn: ['yaml@2.9.1'] }]);
  });

  test('is refused if another version is bundled than is installed', () => {
    expect(() => bundledOnly(installed, ['yaml 2.9.0\nISC\n\nCopyright'])).toThrow(
      'yaml@2.9.0: bundled, but not installed. Run npm ci, and then npm run bundle.',
    );
  });
});

describe('docs/releasing.md', () => {
  test('names each job of the release workflow', () => {
    const { jobs }: { jobs: Record<string, { name: string }> } = parse(
      readFileSync('.github/workflows/release.yml', 'utf8'),
    );
    const page = readFileSync('docs/releasing.md', 'utf8');
    expect(Object.values(jobs).filter(({ name }) => !page.includes(`**${name}**`))).toEqual([]);
  });
});
