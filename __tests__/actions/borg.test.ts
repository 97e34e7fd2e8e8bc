import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type RawPlace, rawArguments } from '../../src/actions/borg.js';
import { actions } from '../../src/actions/registry.js';
import { capabilitiesOf } from '../../src/borg/versions.js';
import { parseCommandLine } from '../../src/request/argv.js';
import { createStand, type Stand } from '../support/backup-setup.js';
import { type Called, callIn } from '../support/command-line.js';
import { openWorkshop, textOf } from '../support/real-borg.js';

const borg1 = { repository: '/r', archive: undefined, capabilities: capabilitiesOf('1.2.4') };
const borg1Archive = { ...borg1, archive: 'a' };
const borg2 = { repository: '/r', archive: undefined, capabilities: capabilitiesOf('2.0.0b23') };
const borg2Archive = { ...borg2, archive: 'aid:12345678' };

describe('the arguments for Borg', () => {
  const lineOf = (line: string, place: RawPlace) => {
    const { command, operands } = rawArguments(line === '' ? [] : line.split(' '), place);
    return [command, ...operands].join(' ');
  };

  test.each<[string, RawPlace, string]>([
    // borgmatic 1.5 to 1.8: repository and archive follow the command.
    ['list', borg1, 'list /r'],
    ['list --last 3', borg1, 'list /r --last 3'],
    ['list', borg1Archive, 'list /r::a'],
    ['list path/in/it', borg1Archive, 'list /r::a path/in/it'],
    ['break-lock', borg1, 'break-lock /r'],
    ['key export', borg1, 'key export /r'],
    ['key export /root/key.txt', borg1, 'key export /r /root/key.txt'],
    ['key change-passphrase', borg1, 'key change-passphrase /r'],
    ['debug dump-manifest out.json', borg1, 'debug dump-manifest /r out.json'],
    ['init --encryption repokey', borg1, 'init /r --encryption repokey'],
    ['with-lock sleep 5', borg1, 'with-lock /r sleep 5'],
    // borgmatic 1.9 and later: the user's words contain placeholders.
    ['list ::$ARCHIVE', borg1Archive, 'list ::a'],
    ['list ::${ARCHIVE} --short', borg1Archive, 'list ::a --short'],
    ['list $BORG_REPO', borg1, 'list /r'],
    ['list $BORG_REPO::$ARCHIVE', borg1Archive, 'list /r::a'],
    ['key export $BORG_REPO', borg1, 'key export /r'],
    ['key export :: /root/key.txt', borg1, 'key export :: /root/key.txt'],
    ['create ::{hostname}-{now} /etc', borg1, 'create ::{hostname}-{now} /etc'],
    ['diff ::one two', borg1, 'diff ::one two'],
    ['rlist', borg2, 'rlist'],
    ['repo-list --short', borg2, 'repo-list --short'],
    ['list $ARCHIVE', borg2Archive, 'list aid:12345678'],
    ['list aid:$ARCHIVE', borg2Archive, 'list aid:12345678'],
    ['list', borg2Archive, 'list aid:12345678'],
    ['repo-info --repo /other', borg2, 'repo-info --repo /other'],
    // Borgflow's own placeholders for both.
    ['list {repository}::{archive}', borg1Archive, 'list /r::a'],
    ['info {repository} --last 1', borg1, 'info /r --last 1'],
    // Borg's own placeholders stay.
    ['list --format {archive}{NL}', borg1, 'list /r --format {archive}{NL}'],
    ['list --format={archive}::{NL}', borg1Archive, 'list /r::a --format={archive}::{NL}'],
    ['delete ::{archive}', borg1, 'delete ::{archive}'],
    ['list $HOME', borg1, 'list /r $HOME'],
    // Commands that don't use a repository.
    ['--version', borg1, ' --version'],
    ['', borg1, ''],
    ['help patterns', borg1, 'help patterns'],
    ['umount /mnt', borg1, 'umount /mnt'],
    ['benchmark cpu', borg1, 'benchmark cpu'],
    ['benchmark crud /tmp', borg1, 'benchmark crud /r /tmp'],
    ['list --help', borg1, 'list --help'],
  ])('%j', (line, place, expected) => expect(lineOf(line, place)).toBe(expected));
});

describe('a command line with the action borg', () => {
  const askedBy = (...words: readonly string[]) => {
    const parsed = parseCommandLine(words, { actions });
    return parsed.kind === 'run' ? [parsed.request.repository, ...parsed.request.actions] : parsed;
  };

  test.each<[readonly string[], unknown]>([
    [
      ['borg', 'list'],
      [undefined, { name: 'borg', flags: { rest: ['list'] } }],
    ],
    [
      ['borg', '--repository', 'r', '--archive', 'latest', 'list', '::$ARCHIVE', '--json', '-v'],
      ['r', { name: 'borg', flags: { archive: 'latest', rest: ['list', '::$ARCHIVE', '--json', '-v'] } }],
    ],
    [
      ['borg', 'list', '--archive=a', '--repository=r', 'create'],
      ['r', { name: 'borg', flags: { archive: 'a', rest: ['list', 'create'] } }],
    ],
    [
      ['-v', '2', 'borg', '--', 'list', '--archive', 'x', '--help'],
      [undefined, { name: 'borg', flags: { rest: ['list', '--archive', 'x', '--help'] } }],
    ],
    [
      ['borg', 'list', '--help'],
      [undefined, { name: 'borg', flags: { rest: ['list', '--help'] } }],
    ],
    [['borg', '--help'], { kind: 'help', topic: 'borg' }],
    [['borg'], [undefined, { name: 'borg', flags: { rest: [] } }]],
  ])('%j', (words, expected) => expect(askedBy(...words)).toEqual(expected));
});

describe('Borg, run from the command line', () => {
  let stand: Stand;
  let call: (words: readonly string[], input?: string) => Called;
  let repository: string;

  beforeAll(() => {
    stand = createStand();
    call = callIn(stand.folder, { ...stand.environment, BORG_PASSPHRASE: 'of another repository' });
    repository = stand.path('locked');
    stand.write(
      'c.yaml',
      `source_directories: [${stand.source}]\nrepositories: [${repository}]\nencryption_passphrase: correct horse\nbefore_actions: [echo said by a hook]\n`,
    );
    expect(call(['-c', 'c.yaml', 'borg', 'init', '-e', 'repokey-blake2'])).toMatchObject({ status: 0 });
    expect(call(['-c', 'c.yaml', 'create'])).toMatchObject({ status: 0 });
  });
  afterAll(() => stand.remove());

  test("gets the repository and its passphrase, and standard output contains nothing but Borg's output", () => {
    const { status, out, error } = call(['-c', 'c.yaml', '-v', '1', 'borg', 'list', '--short']);
    expect(status).toBe(0);
    expect(out).toMatch(/^\S+\n$/);
    expect(error).toContain('said by a hook');
  });

  test.each([
    [['--archive', 'latest', 'list', '::$ARCHIVE', '--short']],
    [['list', '{repository}::{archive}', '--short', '--archive', 'latest']],
    [['--archive', 'latest', 'list', '--short']],
  ])('finds the latest archive for %j', (words) => {
    const { status, out } = call(['-c', 'c.yaml', 'borg', ...words]);
    expect({ status, out }).toEqual({ status: 0, out: expect.stringContaining('source/letter.txt') });
  });

  test('exports a key and breaks locks', () => {
    expect(call(['-c', 'c.yaml', 'borg', 'key', 'export', 'key.txt'])).toMatchObject({ status: 0 });
    expect(readFileSync(stand.path('key.txt'), 'utf8')).toMatch(/^BORG_KEY /);
    expect(call(['-c', 'c.yaml', 'borg', 'break-lock'])).toMatchObject({ status: 0, out: '' });
  });

  test('reads and writes bytes, and a dash means standard input', () => {
    const text = Buffer.from(Array.from({ length: 200_000 }, (_, index) => (index * 31) % 256));
    writeFileSync(stand.path('source/bytes'), text);
    expect(call(['-c', 'c.yaml', 'create'])).toMatchObject({ status: 0 });
    const words = ['-c', 'c.yaml', 'borg', '--archive', 'latest', 'extract', '--stdout', '::$ARCHIVE'];
    expect(call([...words, stand.path('source/bytes').slice(1)]).bytes.equals(text)).toBe(true);
    expect(call(['-c', 'c.yaml', 'borg', 'create', '::piped', '-'], 'from a pipe')).toMatchObject({ status: 0 });
    expect(call(['-c', 'c.yaml', 'borg', 'extract', '--stdout', '::piped'])).toMatchObject({ out: 'from a pipe' });
  });

  test('fails with its own status and message, and gets no answer to a question', () => {
    const { status, out, error } = call(['-c', 'c.yaml', 'borg', 'list', '::none']);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(error).toMatch(/^Error: borg on .*borg list on .* exited with status 2: Archive none does not exist\.$/m);
    const asked = call(['-c', 'c.yaml', 'borg', 'check', '--repair'], 'YES\n');
    expect({ status: asked.status, error: asked.error }).toEqual({
      status: 1,
      error: expect.stringMatching(/borg check on/),
    });
  });

  test('does not run in a dry run', () => {
    const { status, out } = call(['-n', '-c', 'c.yaml', 'borg', 'list']);
    expect({ status, out }).toEqual({ status: 0, out: '' });
  });
});

describe('Borg in a workflow', () => {
  test('prints its output line by line', async () => {
    const shop = openWorkshop();
    await shop.act('repo-create', { flags: { encryption: 'repokey-blake2' } });
    const told = await shop.act('borg', { flags: { rest: ['info'] } });
    expect(textOf(told)).toContain('Repository ID:');
    shop.remove();
  });
});
