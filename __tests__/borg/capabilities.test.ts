import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { capabilitiesOf } from '../../src/borg/versions.js';
import { describeEveryBorg, repokeyOf } from '../support/borg-versions.js';
import { temporary } from '../support/fake-borg.js';

/** Where Borg's help shows a capability: in these flags of the first of these commands that exists. */
const flags: Readonly<Record<string, readonly [commands: readonly string[], ...flags: readonly string[]]>> = {
  separateRepository: [['create'], '--repo'],
  repositoryCommands: [['rcreate', 'repo-create'], '--encryption'],
  shortRepositoryCommands: [['rcreate'], '--encryption'],
  matchArchives: [['rlist', 'repo-list', 'list'], '--match-archives'],
  compactThreshold: [['compact'], '--threshold'],
  cleanupCommits: [['compact'], '--cleanup-commits'],
  pruneStatistics: [['prune'], '--stats'],
  keepQuarterly: [['prune'], '--keep-13weekly', '--keep-3monthly'],
  keepWithin: [['prune'], '--keep-within'],
  pruneFrom: [['prune'], '--from'],
  quickStatistics: [['create'], '--quick-stats'],
  remotePathFlag: [['create'], '--remote-path'],
  uploadLimits: [['create'], '--upload-ratelimit', '--upload-buffer'],
  filesChanged: [['create'], '--files-changed'],
  excludeNodump: [['create'], '--exclude-nodump'],
  checkpointInterval: [['create'], '--checkpoint-interval'],
  checkpointVolume: [['create'], '--checkpoint-volume'],
  repositoryLimits: [['init', 'rcreate', 'repo-create'], '--append-only', '--storage-quota', '--make-parent-dirs'],
  idHash: [['init', 'rcreate', 'repo-create'], '--id-hash', '--key-location'],
  relatedRepository: [['init', 'rcreate', 'repo-create'], '--other-repo', '--copy-crypt-key'],
  fromBorg1: [['init', 'rcreate', 'repo-create'], '--from-borg1'],
  timeSpans: [['rlist', 'repo-list', 'list'], '--oldest', '--newest', '--older', '--newer'],
  contentOnly: [['diff'], '--content-only'],
  deletedArchives: [['rlist', 'repo-list', 'list'], '--deleted'],
};

/** Flags that are assumed to exist in every version. */
const everywhere: Readonly<Record<string, readonly string[]>> = {
  create:
    '--dry-run --list --filter --json --exclude --exclude-from --pattern --patterns-from --exclude-caches --exclude-if-present --keep-exclude-tags --one-file-system --numeric-ids --atime --noctime --nobirthtime --noflags --files-cache --read-special --comment --chunker-params --compression --progress --lock-wait --umask --info --debug --show-rc --log-json'.split(
      ' ',
    ),
  prune:
    '--dry-run --list --keep-secondly --keep-minutely --keep-hourly --keep-daily --keep-weekly --keep-monthly --keep-yearly'.split(
      ' ',
    ),
  check: '--repository-only --archives-only --verify-data --repair --max-duration --last --progress'.split(' '),
  compact: ['--progress'],
  extract: ['--dry-run', '--list', '--numeric-ids', '--strip-components', '--progress'],
  list: ['--short', '--format', '--json-lines', '--exclude', '--exclude-from', '--pattern', '--patterns-from'],
  info: ['--json', '--sort-by', '--first', '--last'],
};

describeEveryBorg('the capabilities', ({ path, version }) => {
  const believed: Readonly<Record<string, boolean>> = { ...capabilitiesOf(version) };
  const helps = new Map<string, string>();
  const help = (command: string): string => {
    const known = helps.get(command) ?? spawnSync(path, [command, '--help'], { encoding: 'utf8' }).stdout;
    helps.set(command, known);
    return known;
  };
  const has = (command: string, flag: string) =>
    new RegExp(`^ {2}(-\\S+( [A-Z]+)?, )*${flag}(?![\\w-])`, 'm').test(help(command));

  test.each(Object.keys(flags))('%s agrees with the help', (name) => {
    const [commands = [], ...wanted] = flags[name] ?? [[]];
    const command = commands.find((each) => help(each) !== '');
    for (const flag of wanted)
      expect([flag, command !== undefined && has(command, flag)]).toEqual([flag, believed[name]]);
  });

  test('every flag that is used unconditionally exists', () => {
    const missing = Object.entries(everywhere).flatMap(([command, wanted]) =>
      wanted.filter((flag) => !has(command, flag)).map((flag) => `${command} ${flag}`),
    );
    expect(missing).toEqual([]);
  });

  describe('that the help does not show', () => {
    const { path: folder, remove } = temporary();
    const { separateRepository, repositoryCommands, shortRepositoryCommands } = capabilitiesOf(version);
    const repository = join(folder, 'repository');
    const environment = {
      PATH: process.env['PATH'] ?? '',
      HOME: folder,
      BORG_BASE_DIR: folder,
      BORG_PASSPHRASE: 'p',
      BORG_HOSTNAME: 'another-host',
    };
    const borg = (...words: readonly string[]) =>
      spawnSync(path, words, { encoding: 'utf8', env: environment, cwd: folder });
    const make = repositoryCommands ? (shortRepositoryCommands ? 'rcreate' : 'repo-create') : 'init';
    const at = separateRepository ? ['--repo', repository] : [repository];
    const create = (name: string, ...more: readonly string[]) =>
      separateRepository
        ? borg('--repo', repository, 'create', ...more, name, 'source')
        : borg('create', ...more, `${repository}::${name}`, 'source');
    const names = () =>
      borg(
        repositoryCommands ? (shortRepositoryCommands ? 'rlist' : 'repo-list') : 'list',
        ...at,
        '--format',
        '{archive}{NL}',
      ).stdout;

    beforeAll(() => {
      mkdirSync(join(folder, 'source'));
      writeFileSync(join(folder, 'source', 'left-out'), '');
      const made = borg(make, '--encryption', repokeyOf({ path, version, line: '2.0' }), ...at);
      expect(made).toMatchObject({ status: 0 });
    });
    afterAll(remove);

    test('archiveSeries: whether two archives can have the same name', () => {
      expect(create('twice').status).toBe(0);
      expect(create('twice').status === 0).toBe(believed['archiveSeries']);
    });

    test('excludedFilesMinus: the status character of excluded files', () => {
      const { stdout, stderr } = create('nothing', '--dry-run', '--list', '--exclude', '**/left-out');
      expect(`${stdout}${stderr}`).toContain(`${believed['excludedFilesMinus'] ? '-' : 'x'} source/left-out`);
    });

    test('hashedModes: the names of the modes without encryption', () => {
      const plain = join(folder, 'plain');
      const place = separateRepository ? ['--repo', plain] : [plain];
      const none = believed['hashedModes'] ? 'none-sha256' : 'none';
      expect(borg(make, '--encryption', believed['hashedModes'] ? 'none' : 'none-sha256', ...place).status).toBe(2);
      expect(borg(make, '--encryption', none, ...place).status).toBe(0);
    });

    test('hostNameVariable: whether BORG_HOSTNAME overrides {hostname}', () => {
      expect(create('on-{hostname}').status).toBe(0);
      expect(names().includes('on-another-host')).toBe(believed['hostNameVariable']);
    });
  });
});
