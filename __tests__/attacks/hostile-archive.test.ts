import {
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { capabilitiesOf } from '../../src/borg/versions.js';
import { createStand, type Stand } from '../support/backup-setup.js';
import { describeBorgs } from '../support/borg-versions.js';
import { type Called, callIn } from '../support/command-line.js';
import { type Entry, importTar, makeRepository, tarOf } from '../support/hostile-archives.js';

/** The attacker made the archive, or has files at the destination, and wants root to write somewhere else. */
let stand: Stand;
let call: (words: readonly string[]) => Called;
let destination: string;
let outside: string;

beforeAll(() => {
  stand = createStand();
  call = callIn(stand.folder, { ...stand.environment });
  [destination, outside] = [stand.path('destination'), stand.path('outside')];
});
beforeEach(() => {
  for (const folder of [destination, outside]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
  }
  writeFileSync(join(outside, 'passwd'), 'root\n');
});
afterAll(() => stand.remove());

/** The user who owns the attacker's files. */
const nobody = 65_534;

describeBorgs('extract', (tested) => {
  const { refusesLinkedParents, separateRepository } = capabilitiesOf(tested.version);
  let config: string;
  const archive = (name: string, entries: readonly Entry[]): string => {
    importTar(
      tested,
      { repository: stand.path(`r-${tested.version}`), archive: name },
      tarOf(entries),
      stand.environment,
    );
    return name;
  };
  const extract = (name: string, ...more: readonly string[]) =>
    call(['-c', config, 'extract', '--archive', name, '--destination', destination, ...more]);
  const expectNothingOutside = (): void => {
    expect(readdirSync(outside)).toEqual(['passwd']);
    expect(readFileSync(join(outside, 'passwd'), 'utf8')).toBe('root\n');
  };

  beforeAll(() => {
    const repository = stand.path(`r-${tested.version}`);
    makeRepository(tested, repository, stand.environment);
    config = stand.write(
      `${tested.version}.yaml`,
      `source_directories: [${stand.source}]\nrepositories: [${repository}]\nlocal_path: ${tested.path}\n`,
    );
    archive('plain', [
      { path: 'a', kind: 'folder' },
      { path: 'a/passwd', text: 'evil\n' },
      { path: 'b', text: 'b\n' },
    ]);
  });

  test('never follows a link from the archive itself', () => {
    const name = archive('links', [
      { path: 'a', kind: 'link', target: outside },
      { path: 'a/passwd', text: 'evil\n' },
      { path: 'a/new', text: 'evil\n' },
    ]);
    const { status, error } = extract(name);
    expect(status).toBe(1);
    if (!refusesLinkedParents)
      expect(error).toMatch(/Nothing was extracted: a is a symbolic link in the archive, and other/);
    expectNothingOutside();
    // If the destination isn't empty, Borgflow checks the archive first, whatever the Borg version.
    rmSync(join(destination, 'a'), { force: true });
    writeFileSync(join(destination, 'mine'), '');
    expect(extract(name).error).toMatch(/Nothing was extracted: a is a symbolic link in the archive, and other/);
    expect(extract(name, '--strip-components', '0', '--dry-run').error).toMatch(/Nothing would be extracted: a is a/);
    expect(readdirSync(destination)).toEqual(['mine']);
    expectNothingOutside();
  });

  test('never follows a link that another user created in the destination', () => {
    // With --path, the folder itself isn't extracted, so it doesn't replace the link.
    const only = ['--path', 'a/passwd'];
    symlinkSync(outside, join(destination, 'a'));
    expect(extract('plain', ...only).error).toMatch(
      /destination\/a is a symbolic link that points outside .*destination \(to/,
    );
    rmSync(join(destination, 'a'));
    mkdirSync(join(destination, 'inside'));
    symlinkSync('inside', join(destination, 'a'));
    lchownSync(join(destination, 'a'), nobody, nobody);
    expect(extract('plain', ...only).error).toMatch(
      /destination\/a is a symbolic link that belongs to another user \(uid 65534\)/,
    );
    rmSync(join(destination, 'a'));
    symlinkSync(join(outside, 'none'), join(destination, 'a'));
    expect(extract('plain', ...only).error).toMatch(/destination\/a is a symbolic link that points outside/);
    expectNothingOutside();
    // A whole archive contains the folder itself, which replaces the link.
    expect(extract('plain')).toMatchObject({ status: 0 });
    expect(lstatSync(join(destination, 'a')).isDirectory()).toBe(true);
    expectNothingOutside();
  });

  test('replaces a link in the place of a file, not the target of the link', () => {
    symlinkSync(join(outside, 'passwd'), join(destination, 'b'));
    expect(extract('plain')).toMatchObject({ status: 0 });
    expect(lstatSync(join(destination, 'b')).isFile()).toBe(true);
    expectNothingOutside();
  });

  test('refuses a destination whose path contains another user’s link', () => {
    const link = stand.path(`link-${tested.version}`);
    symlinkSync(outside, link);
    lchownSync(link, nobody, nobody);
    const { status, error } = call(['-c', config, 'extract', '--archive', 'plain', '--destination', link]);
    expect({ status, error }).toMatchObject({
      status: 1,
      error: expect.stringMatching(
        /link-.* is a symbolic link owned by another user \(nobody, uid 65534\), who could point it/,
      ),
    });
    expectNothingOutside();
    // The user's own links can lead anywhere.
    lchownSync(link, 0, 0);
    expect(call(['-c', config, 'extract', '--archive', 'plain', '--destination', link])).toMatchObject({ status: 0 });
    expect(existsSync(join(outside, 'a/passwd'))).toBe(true);
  });

  // Newer versions refuse to create such an archive.
  if (!refusesLinkedParents) {
    test('refuses a path that leads up, and a hard link to a file outside', () => {
      const up = archive('up', [{ path: 'a/../../outside/new', text: 'evil\n' }]);
      expect(extract(up).error).toMatch(/a\/\.\.\/\.\.\/outside\/new in the archive is a path outside the destination/);
      expectNothingOutside();
      if (separateRepository) return; // Borg 2 stores the content with each name
      const hard = archive('hard', [{ path: 'h', kind: 'hard link', target: 'a/../../outside/passwd' }]);
      expect(extract(hard).error).toMatch(
        /a\/\.\.\/\.\.\/outside\/passwd in the archive is a path outside the destination/,
      );
      expectNothingOutside();
    });

    test('recognizes every spelling of a path, and treats a hard link to a link as a link', () => {
      const link = (path: string, target = outside): Entry => ({ path, kind: 'link', target });
      const hard = (path: string, target: string): Entry => ({ path, kind: 'hard link', target });
      const file = (path: string): Entry => ({ path, text: 'evil\n' });
      const folder = (path: string): Entry => ({ path, kind: 'folder' });
      const trees: readonly (readonly Entry[])[] = [
        [link('d'), file('./d/x')],
        [link('./d'), file('d/x')],
        [folder('a'), link('a/d'), file('a/./d/x')],
        [folder('a'), link('a//d'), file('a/d/x')],
        [folder('a'), link('a/d'), file('a//d/x')],
        [link('l'), hard('d', 'l'), file('d/x')],
        [link('l'), hard('m', './l'), hard('d', 'm'), file('d/.//x')],
        [link('d'), file('d'), file('d/x')],
        [link('\u00ff'), folder('?'), file('\u00ff/x')],
      ];
      trees.forEach((entries, index) => {
        rmSync(destination, { recursive: true });
        mkdirSync(destination);
        const { status, error } = extract(archive(`spelled-${index}`, entries));
        if (!(separateRepository && index >= 5) && index < 8)
          expect({ index, status, error }).toMatchObject({
            status: 1,
            error: expect.stringMatching(/Nothing was extr/),
          });
        expectNothingOutside();
      });
    });

    test('doesn’t follow a link in the destination whose target the archive has replaced', () => {
      mkdirSync(join(destination, 'usr'));
      symlinkSync('usr', join(destination, 'b'));
      const name = archive('through', [
        { path: './usr', kind: 'link', target: outside },
        { path: 'b/x', text: 'evil\n' },
      ]);
      expect(extract(name).error).toMatch(
        /Nothing was extracted: b leads through usr, which is a symbolic link in the archive/,
      );
      expectNothingOutside();
    });

    test('follows links that stay inside the destination', () => {
      mkdirSync(join(destination, 'usr/bin'), { recursive: true });
      symlinkSync('usr/bin', join(destination, 'a'));
      expect(extract('plain', '--path', 'a/passwd')).toMatchObject({ status: 0 });
      expect(existsSync(join(destination, 'usr/bin/passwd'))).toBe(true);
    });
  }
});
