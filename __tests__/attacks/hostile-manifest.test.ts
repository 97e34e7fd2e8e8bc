import { execFileSync } from 'node:child_process';
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createStand, type Stand } from '../support/backup-setup.js';
import { borgsOf, describeBorgs } from '../support/borg-versions.js';
import { type Called, callIn } from '../support/command-line.js';
import { type Entry, importTar, makeRepository, mallory, tarOf } from '../support/hostile-archives.js';

/** Mallory has files in root's backup, and wants `config bootstrap` to write files of her choice as root. */
let stand: Stand;
let call: (words: readonly string[]) => Called;
let destination: string;
let archives = 0;

beforeAll(() => {
  stand = createStand();
  call = callIn(stand.folder, { ...stand.environment });
  destination = stand.path('destination');
});
beforeEach(() => {
  rmSync(destination, { recursive: true, force: true });
  mkdirSync(destination);
});
afterAll(() => stand.remove());

const [borg] = borgsOf('1.2');
const evil = 'after_backup: [id]\n';
const own = 'keep_daily: 7\n';
const top = 'borgmatic/bootstrap/manifest.json';
const naming = (...paths: readonly string[]): string => JSON.stringify({ config_paths: paths });

/** Returns a file with its parent folders, all with the same owner. */
const within = (folder: string, owner: Entry['owner'], text: string): readonly Entry[] => {
  const names = folder.split('/');
  const folders = names.slice(0, -1).map((_, index): Entry => {
    return { path: names.slice(0, index + 1).join('/'), kind: 'folder', ...(index > 0 && owner && { owner }) };
  });
  return [...folders, { path: folder, text, ...(owner && { owner }) }];
};

/** Creates an archive; returns the flags for its repository, its name, and its Borg. */
const archiveWith = (entries: readonly Entry[], tested = borg): readonly string[] => {
  if (tested === undefined) throw new Error('There is no Borg 1.2 here.');
  const repository = stand.path(`repository-${tested.version}`);
  if (!existsSync(repository)) makeRepository(tested, repository, stand.environment);
  archives += 1;
  const archive = `a${archives}`;
  importTar(tested, { repository, archive }, tarOf(entries), stand.environment);
  return ['--repository', repository, '--archive', archive, '--local-path', tested.path];
};
const bootstrap = (archive: readonly string[], ...more: readonly string[]) =>
  call(['config', 'bootstrap', '--destination', destination, ...archive, ...more]);

/** Asserts that the command failed with this message and wrote nothing. */
const expectRefused = (called: Called, sentence: RegExp): void => {
  expect({ status: called.status, out: called.out }).toEqual({ status: 1, out: '' });
  expect(called.error).toMatch(sentence);
  expect(readdirSync(destination)).toEqual([]);
};

describe('a manifest that the backup didn’t store itself', () => {
  test.each<[string, readonly Entry[], RegExp]>([
    [
      'in one of Mallory’s folders',
      within('home/mallory/borgmatic/bootstrap/manifest.json', mallory, naming('/etc/evil')),
      /home\/mallory\/borgmatic\/bootstrap\/manifest\.json \(owned by mallory \(uid 1666\)/,
    ],
    [
      'in Mallory’s home folder',
      within('home/mallory/.borgmatic/bootstrap/manifest.json', mallory, naming('/etc/evil')),
      /\.borgmatic\/bootstrap\/manifest\.json \(owned by mallory/,
    ],
    [
      'in a folder named like a temporary one',
      within('tmp/borgmatic-abcdefgh/borgmatic/bootstrap/manifest.json', mallory, naming('/etc/evil')),
      /borgmatic-abcdefgh\/borgmatic\/bootstrap\/manifest\.json \(owned by mallory/,
    ],
    [
      'written by root, but moved into such a folder',
      [
        { path: 'tmp', kind: 'folder', mode: 0o1777 },
        { path: 'tmp/borgmatic-abcdefgh', kind: 'folder', owner: mallory },
        { path: 'tmp/borgmatic-abcdefgh/borgmatic/bootstrap/manifest.json', text: naming('/etc/evil') },
      ],
      /in tmp\/borgmatic-abcdefgh, which is owned by mallory/,
    ],
    [
      'at the top level, from a source with a relative path',
      within(top, mallory, naming('/etc/evil')),
      /borgmatic\/bootstrap\/manifest\.json \(owned by mallory/,
    ],
    [
      'in a world-writable folder',
      [
        { path: 'tmp', kind: 'folder', mode: 0o777 },
        { path: 'tmp/borgmatic/bootstrap/manifest.json', text: naming('/etc/evil') },
      ],
      /everyone can write to tmp \(drwxrwxrwx\)/,
    ],
    [
      'in root’s copy of another machine',
      within('srv/web1/root/.borgmatic/bootstrap/manifest.json', undefined, naming('/etc/evil')),
      /srv\/web1\/root\/\.borgmatic\/bootstrap\/manifest\.json \(owned by root \(uid 0\), not in a folder that backup tools use/,
    ],
    [
      'in a copy of another machine’s temporary files',
      within('srv/web1/tmp/borgmatic-abcdefgh/borgmatic/bootstrap/manifest.json', undefined, naming('/etc/evil')),
      /not in a folder that backup tools use/,
    ],
    ['that is a link', [{ path: top, kind: 'link', target: '../../home/mallory/manifest.json' }], /not a regular file/],
  ])('%s: is named, and not read', (_, entries, sentence) => {
    const archive = archiveWith([...entries, { path: 'etc/evil', text: evil }]);
    expectRefused(bootstrap(archive), sentence);
  });

  test('is not named in a command to paste, because the attacker chose its name', () => {
    const named = "home/mallory/'; touch pasted; '/bootstrap/manifest.json";
    const { status, error } = bootstrap(archiveWith(within(named, mallory, naming('/etc/evil'))));
    expect(status).toBe(1);
    expect(error).toContain('touch pasted');
    expect(error.replace(/^.*Name another archive/s, '')).not.toContain('pasted');
  });

  test('is ignored if the archive has its own manifest', () => {
    const archive = archiveWith([
      ...within('home/mallory/borgmatic/bootstrap/manifest.json', mallory, naming('/etc/evil')),
      ...within('tmp/borgmatic-abcdefgh/borgmatic/bootstrap/manifest.json', mallory, naming('/etc/evil')),
      { path: top, text: naming('/etc/own.yaml') },
      { path: 'etc/own.yaml', text: own },
      { path: 'etc/evil', text: evil },
    ]);
    expect(bootstrap(archive)).toMatchObject({ status: 0, error: '' });
    expect(readdirSync(join(destination, 'etc'))).toEqual(['own.yaml']);
  });

  test('can be used with --manifest', () => {
    const path = 'home/mallory/borgmatic/bootstrap/manifest.json';
    const archive = archiveWith([
      ...within(path, mallory, naming('/etc/own.yaml')),
      { path: 'etc/own.yaml', text: own },
    ]);
    expect(bootstrap(archive, '--manifest', `/${path}`)).toMatchObject({ status: 0 });
    expect(readFileSync(join(destination, 'etc/own.yaml'), 'utf8')).toBe(own);
    rmSync(join(destination, 'etc'), { recursive: true });
    expectRefused(bootstrap(archive, '--manifest', 'none'), /^Error: none is not in a\d+ in /);
  });

  test('several manifests by root are an error if their contents differ', () => {
    const entries = (left: string): readonly Entry[] => [
      { path: top, text: naming('/etc/own.yaml') },
      { path: 'root/.borgmatic/bootstrap/manifest.json', text: naming(left) },
      { path: 'etc/own.yaml', text: own },
      { path: 'etc/evil', text: evil },
    ];
    const sentence = /contains 2 manifests that name different files.*root\/\.borgmatic.*--manifest/;
    const differing = archiveWith(entries('/etc/evil'));
    expectRefused(bootstrap(differing), sentence);
    expect(bootstrap(archiveWith(entries('/etc/own.yaml')))).toMatchObject({ status: 0 });
  });
});

describe('a manifest that names something other than a configuration file', () => {
  const cases: readonly (readonly [what: string, paths: readonly string[], sentence: RegExp])[] = [
    ['a folder', ['/etc'], /\/etc is a folder, and only regular files/],
    [
      'a folder that is not itself in the archive',
      ['/var/spool/'],
      /names a folder instead of a configuration file: it contains \/var\/spool\/x, and only/,
    ],
    ['everything', ['/'], /contains "\/", which is not a valid file path/],
    ['a path that leads up', ['../../etc/x'], /which is not a valid file path/],
    [
      'a link to a file outside',
      ['/etc/out'],
      /\/etc\/out is a symbolic link to \/etc\/passwd, which is not one of the files/,
    ],
    ['links in a circle', ['/etc/one', '/etc/two'], /\/etc\/one is a symbolic link to two/],
    ['a hard link', ['/etc/hard'], /\/etc\/hard is a hard link to etc\/x/],
    ['a device', ['/etc/device'], /\/etc\/device is a device or a pipe/],
    ['a pipe', ['/etc/pipe'], /\/etc\/pipe is a device or a pipe/],
    ['a huge file', ['/etc/huge'], /is 11\.0 MB, but a configuration file can be at most 10\.0 MB/],
    ['thousands of files', Array.from({ length: 2_000 }, (_, index) => `/etc/${index}`), /names 2,000 files/],
  ];
  const spellings = ['/a//b', '/a/./b', '/x/../a/b', '//a/b/'];
  let archive: readonly string[];

  beforeAll(() => {
    archive = archiveWith([
      ...[...cases.map(([, paths]) => paths), ...spellings.map((spelled) => [spelled])].map(
        (paths, index): Entry => ({ path: `manifests/${index}`, text: naming(...paths) }),
      ),
      { path: 'manifests/large', text: `${' '.repeat(1_000_001)}${naming('/etc/x')}` },
      { path: 'etc', kind: 'folder' },
      { path: 'etc/x', text: evil },
      { path: 'var/spool/x', text: evil },
      { path: 'etc/out', kind: 'link', target: '/etc/passwd' },
      { path: 'etc/one', kind: 'link', target: 'two' },
      { path: 'etc/two', kind: 'link', target: 'one' },
      { path: 'etc/hard', kind: 'hard link', target: 'etc/x' },
      { path: 'etc/device', kind: 'device' },
      { path: 'etc/pipe', kind: 'pipe' },
      { path: 'etc/huge', text: 'x'.repeat(11_000_000) },
      { path: 'a/b', text: evil },
    ]);
  });

  test.each(cases.map(([what, , sentence], index) => [what, index, sentence] as const))(
    '%s: nothing is extracted',
    (_, index, sentence) => expectRefused(bootstrap(archive, '--manifest', `manifests/${index}`), sentence),
  );

  test('a manifest that is too large is not read', () => {
    expectRefused(bootstrap(archive, '--manifest', 'manifests/large'), /manifest manifests\/large is 1\.0 MB/);
  });

  test.each(spellings.map((spelled, index) => [spelled, cases.length + index] as const))(
    '%s: path components are counted as Borg counts them, and nothing is overwritten',
    (_, index) => {
      writeFileSync(join(destination, 'b'), 'mine\n');
      for (const strip of ['1', 'all']) {
        const { error } = bootstrap(archive, '--manifest', `manifests/${index}`, '--strip-components', strip);
        expect(error).toMatch(/Nothing was extracted: .*\/b already exists/);
      }
      expect(readFileSync(join(destination, 'b'), 'utf8')).toBe('mine\n');
    },
  );

  test('two files that would have the same destination are both refused', () => {
    const twins = archiveWith([
      { path: top, text: naming('/a/c.yaml', '/b/c.yaml') },
      { path: 'a/c.yaml', text: own },
      { path: 'b/c.yaml', text: evil },
    ]);
    expectRefused(
      bootstrap(twins, '--strip-components', '1'),
      /\/a\/c\.yaml and \/b\/c\.yaml would be written to the same path/,
    );
  });
});

describe('an existing file at the destination', () => {
  let archive: readonly string[];
  let outside: string;
  beforeAll(() => {
    archive = archiveWith([
      { path: top, text: naming('/etc/deep/own.yaml') },
      { path: 'etc/deep/own.yaml', text: own, mode: 0o4600 },
    ]);
    outside = stand.path('outside');
  });
  beforeEach(() => {
    rmSync(outside, { recursive: true, force: true });
    mkdirSync(outside);
  });
  const here = (...more: readonly string[]) => bootstrap(archive, ...more);
  const target = () => join(destination, 'etc/deep/own.yaml');

  test('is kept, and every link that leads outside is refused', () => {
    const ways: readonly (readonly [link: string, to: string, message: RegExp])[] = [
      ['etc', outside, /destination\/etc is a symbolic link \(owned by uid 0\) that points outside/],
      ['etc/deep', outside, /destination\/etc\/deep is a symbolic link .* that points outside/],
      ['etc', join(outside, 'none'), /destination\/etc is a symbolic link .* that points outside/],
      ['etc', 'etc', /that is part of a loop/],
    ];
    for (const [link, to, message] of ways) {
      mkdirSync(join(destination, link, '..'), { recursive: true });
      symlinkSync(to, join(destination, link));
      expect(here('--overwrite')).toMatchObject({ status: 1, error: expect.stringMatching(message) });
      rmSync(join(destination, 'etc'), { recursive: true, force: true });
    }
    expect(readdirSync(outside)).toEqual([]);
  });

  test('can be below a link that stays inside', () => {
    mkdirSync(join(destination, 'usr/etc'), { recursive: true });
    symlinkSync('usr/etc', join(destination, 'etc'));
    expect(here()).toMatchObject({ status: 0, error: '' });
    expect(readFileSync(join(destination, 'usr/etc/deep/own.yaml'), 'utf8')).toBe(own);
    expect(lstatSync(target()).mode & 0o7777).toBe(0o600);
    expect(readdirSync(destination).sort()).toEqual(['etc', 'usr']);
  });

  test('is itself replaced with --overwrite, not the target of the link', () => {
    writeFileSync(join(outside, 'precious'), 'mine\n');
    mkdirSync(join(destination, 'etc/deep'), { recursive: true });
    for (const make of [symlinkSync, linkSync]) {
      make(join(outside, 'precious'), target());
      expect(here().error).toMatch(/Nothing was extracted: .* already exists/);
      expect(here('--overwrite')).toMatchObject({ status: 0 });
      expect(lstatSync(target()).isFile()).toBe(true);
      expect(readFileSync(join(outside, 'precious'), 'utf8')).toBe('mine\n');
      rmSync(target());
    }
    symlinkSync(join(outside, 'none'), target());
    expect(here().error).toMatch(/already exists/);
    mkdirSync(join(destination, 'etc/deep/x'));
    expect(existsSync(join(outside, 'none'))).toBe(false);
  });
});

describeBorgs('the owner of a manifest', (tested) => {
  test('is checked with every Borg version', () => {
    const files: readonly Entry[] = [
      { path: 'etc/own.yaml', text: own },
      { path: 'etc/evil', text: evil },
    ];
    const hers = archiveWith([...within(top, mallory, naming('/etc/evil')), ...files], tested);
    expectRefused(bootstrap(hers), /bootstrap\/manifest\.json \(owned by mallory \(uid 1666\)\)/);
    const copied = within('home/mallory/borgmatic/bootstrap/manifest.json', mallory, naming('/etc/evil'));
    const both = archiveWith([...copied, ...within(top, undefined, naming('/etc/own.yaml')), ...files], tested);
    expect(bootstrap(both)).toMatchObject({ status: 0, error: '' });
    expect(readdirSync(join(destination, 'etc'))).toEqual(['own.yaml']);
  });
});

describeBorgs('a configuration file that another user has put into a backup', (tested) => {
  const path = 'etc/b1/config.yaml';
  const mine: Entry = { path, text: own };
  const hers: Entry = { path, text: evil, owner: mallory };
  const manifest: Entry = { path: top, text: naming(`/${path}`) };

  test('in a folder of theirs that is backed up with relative paths: is not restored', () => {
    const [home, repository] = [stand.path(`home-${tested.version}`), stand.path(`created-${tested.version}`)];
    const config = stand.write(
      `twin-${tested.version}.yaml`,
      `working_directory: ${home}\nsource_directories: [.]\nrepositories: [${repository}]\nlocal_path: ${tested.path}\n`,
    );
    const twin = join(home, config);
    mkdirSync(dirname(twin), { recursive: true });
    writeFileSync(twin, evil);
    execFileSync('chown', ['-R', `${mallory[0]}`, home]);
    makeRepository(tested, repository, stand.environment);
    expect(call(['-c', config, 'create'])).toMatchObject({ status: 0 });
    const called = bootstrap(['--repository', repository, '--local-path', tested.path]);
    // If the manifest is in a temporary folder, another user's folder of that name is a reason, too.
    expectRefused(
      called,
      /: it contains .*twin-.*\.yaml 2 times .*owned by uid 1666|in tmp, which is owned by uid 1666/,
    );
    const tar = stand.path(`both-${tested.version}.tar`);
    const words = ['--archive', 'latest', '--path', config.slice(1), '--destination', tar];
    expect(call(['-c', config, 'export-tar', ...words])).toMatchObject({ status: 0 });
    expect(execFileSync('tar', ['-tf', tar], { encoding: 'utf8' }).trim().split('\n')).toHaveLength(2);
  });

  test.each<[string, readonly Entry[], RegExp]>([
    ['the last of two', [mine, hers], /contains etc\/b1\/config\.yaml 2 times \(owned by root .*; owned by mallory/],
    ['the first of two', [hers, mine], /contains etc\/b1\/config\.yaml 2 times/],
    ['the only one', [hers], /another user may have put \/etc\/b1\/config\.yaml there \(owned by mallory/],
    [
      'a link',
      [mine, { path, kind: 'link', target: '../../etc/other', owner: mallory }],
      /contains etc\/b1\/config\.yaml 2 times/,
    ],
    [
      'in a folder of theirs',
      [{ path: 'etc/b1', kind: 'folder', owner: mallory }, mine],
      /\(in etc\/b1, which is owned/,
    ],
    [
      'in a folder of theirs that is in the archive twice',
      [{ path: 'etc', kind: 'folder' }, { path: 'etc', kind: 'folder', owner: mallory }, mine],
      /\(in etc, which is owned by mallory/,
    ],
    ['that is world-writable', [{ ...mine, mode: 0o666 }], /\(everyone can write to it/],
    ['in a world-writable folder', [{ path: 'etc', kind: 'folder', mode: 0o777 }, mine], /everyone can write to etc/],
    ['two of root’s that differ', [mine, { ...mine, text: evil }], /contains etc\/b1\/config\.yaml 2 times/],
  ])('%s: is not restored', (_, entries, sentence) => {
    expectRefused(bootstrap(archiveWith([manifest, ...entries], tested)), sentence);
  });

  test('is ignored elsewhere, as is an identical second copy of root’s file', () => {
    const elsewhere = { ...hers, path: `home/mallory/${path}` };
    expect(bootstrap(archiveWith([manifest, mine, elsewhere, mine], tested))).toMatchObject({ status: 0 });
    expect(readFileSync(join(destination, path), 'utf8')).toBe(own);
  });

  test('a manifest that is in the archive twice is not read, and its owners are named', () => {
    const both = [manifest, { ...manifest, owner: mallory }, mine];
    const sentence =
      /contains the manifest .*manifest\.json 2 times \(owned by (?=.*root \(uid 0\))(?=.*mallory \(uid \d+\)).*extract --path/;
    for (const entries of [both, [...both].reverse()]) {
      const archive = archiveWith(entries, tested);
      expectRefused(bootstrap(archive), sentence);
      expectRefused(bootstrap(archive, '--manifest', top), sentence);
    }
  });
});

test('a link between configuration files is recreated with the new path of its target', () => {
  const archive = archiveWith([
    { path: top, text: naming('/etc/b/config.yaml', '/srv/real.yaml') },
    { path: 'etc/b/config.yaml', kind: 'link', target: '/srv/real.yaml' },
    { path: 'srv/real.yaml', text: own },
  ]);
  expect(bootstrap(archive)).toMatchObject({ status: 0, error: '' });
  expect(readlinkSync(join(destination, 'etc/b/config.yaml'))).toBe('../../srv/real.yaml');
  expect(readFileSync(join(destination, 'etc/b/config.yaml'), 'utf8')).toBe(own);
});

test('the files to be written are shown first, with all control characters visible', () => {
  const path = 'etc/\x1b[2Jx\n\u202egnp.yaml';
  const archive = archiveWith([
    { path: top, text: naming(`/${path}`) },
    { path, text: own },
  ]);
  const { status, out } = bootstrap(archive);
  const name = archive[3];
  const shown = `${destination}/etc/␛[2Jx␊<202e>gnp.yaml`;
  expect({ status, out }).toEqual({
    status: 0,
    out: `Extracting 1 file from ${name}: ${shown}\nExtracted ${shown} from ${name}.\n`,
  });
});
