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
import { capabilitiesOf } from '../../src/borg/version.js';
import { describeBorgs } from '../borgs.js';
import { type Called, callIn } from '../command.js';
import { putUpStand, type Stand } from '../stand.js';
import { type Entry, importTar, makeRepository, tarOf } from './archives.js';

/** Whoever made the archive, or has files at the destination, wants root to write somewhere else while it extracts. */
let stand: Stand;
let call: (words: readonly string[]) => Called;
let destination: string;
let outside: string;

beforeAll(() => {
  stand = putUpStand();
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

/** The user that all others are, here. */
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

  test('never goes below a link that the archive itself contains', () => {
    const name = archive('links', [
      { path: 'a', kind: 'link', target: outside },
      { path: 'a/passwd', text: 'evil\n' },
      { path: 'a/new', text: 'evil\n' },
    ]);
    const { status, error } = extract(name);
    expect(status).toBe(1);
    if (!refusesLinkedParents) expect(error).toMatch(/Nothing was extracted: a is a link in the archive, and other/);
    expectNothingOutside();
    // With something there already, the archive is looked through before, whatever Borg does.
    rmSync(join(destination, 'a'), { force: true });
    writeFileSync(join(destination, 'mine'), '');
    expect(extract(name).error).toMatch(/Nothing was extracted: a is a link in the archive, and other/);
    expect(extract(name, '--strip-components', '0', '--dry-run').error).toMatch(/Nothing would be extracted: a is a/);
    expect(readdirSync(destination)).toEqual(['mine']);
    expectNothingOutside();
  });

  test('never goes below a link that others have put in its way', () => {
    // With --path, the folder itself is not extracted, and does not take the place of the link.
    const only = ['--path', 'a/passwd'];
    symlinkSync(outside, join(destination, 'a'));
    expect(extract('plain', ...only).error).toMatch(/destination\/a is a link that leads out of .*destination \(to/);
    rmSync(join(destination, 'a'));
    mkdirSync(join(destination, 'inside'));
    symlinkSync('inside', join(destination, 'a'));
    lchownSync(join(destination, 'a'), nobody, nobody);
    expect(extract('plain', ...only).error).toMatch(/destination\/a is a link of another user's \(uid 65534\)/);
    rmSync(join(destination, 'a'));
    symlinkSync(join(outside, 'none'), join(destination, 'a'));
    expect(extract('plain', ...only).error).toMatch(/destination\/a is a link that leads out of/);
    expectNothingOutside();
    // A whole archive has the folder itself, which takes the place of the link.
    expect(extract('plain')).toMatchObject({ status: 0 });
    expect(lstatSync(join(destination, 'a')).isDirectory()).toBe(true);
    expectNothingOutside();
  });

  test('replaces a link that stands where a file belongs, not what it leads to', () => {
    symlinkSync(join(outside, 'passwd'), join(destination, 'b'));
    expect(extract('plain')).toMatchObject({ status: 0 });
    expect(lstatSync(join(destination, 'b')).isFile()).toBe(true);
    expectNothingOutside();
  });

  test('goes through no foreign link to its destination', () => {
    const link = stand.path(`link-${tested.version}`);
    symlinkSync(outside, link);
    lchownSync(link, nobody, nobody);
    const { status, error } = call(['-c', config, 'extract', '--archive', 'plain', '--destination', link]);
    expect({ status, error }).toMatchObject({
      status: 1,
      error: expect.stringMatching(
        /link-.* is a symlink owned by another user \(nobody, uid 65534\), who could point it/,
      ),
    });
    expectNothingOutside();
    // The user's own may lead anywhere.
    lchownSync(link, 0, 0);
    expect(call(['-c', config, 'extract', '--archive', 'plain', '--destination', link])).toMatchObject({ status: 0 });
    expect(existsSync(join(outside, 'a/passwd'))).toBe(true);
  });

  // Newer ones make no such archive.
  if (!refusesLinkedParents) {
    test('knows no way up, and no hard link to what is outside', () => {
      const up = archive('up', [{ path: 'a/../../outside/new', text: 'evil\n' }]);
      expect(extract(up).error).toMatch(/a\/\.\.\/\.\.\/outside\/new in the archive is a path that leads out/);
      expectNothingOutside();
      if (separateRepository) return; // a second name has its own content there
      const hard = archive('hard', [{ path: 'h', kind: 'hard link', target: 'a/../../outside/passwd' }]);
      expect(extract(hard).error).toMatch(/a\/\.\.\/\.\.\/outside\/passwd in the archive is a path that leads out/);
      expectNothingOutside();
    });

    test('takes every spelling of a place for the same, and a hard link to a link for a link', () => {
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

    test('goes through no link of its destination once the archive has replaced where it leads', () => {
      mkdirSync(join(destination, 'usr'));
      symlinkSync('usr', join(destination, 'b'));
      const name = archive('through', [
        { path: './usr', kind: 'link', target: outside },
        { path: 'b/x', text: 'evil\n' },
      ]);
      expect(extract(name).error).toMatch(/Nothing was extracted: b leads through usr, which is a link in the archive/);
      expectNothingOutside();
    });

    test('goes through the links of a system that stay inside', () => {
      mkdirSync(join(destination, 'usr/bin'), { recursive: true });
      symlinkSync('usr/bin', join(destination, 'a'));
      expect(extract('plain', '--path', 'a/passwd')).toMatchObject({ status: 0 });
      expect(existsSync(join(destination, 'usr/bin/passwd'))).toBe(true);
    });
  }
});
