import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { explainFailure, surroundingsOf } from '../../src/borg/error-advice.js';
import type { BorgFault } from '../../src/borg/error-patterns.js';
import { createSuggest, type EntryPoint } from '../../src/borg/suggested-command.js';
import { readPlannedMounts } from '../../src/system/mount-table.js';
import { temporary } from '../support/fake-borg.js';

let folder: ReturnType<typeof temporary>;
beforeAll(() => {
  folder = temporary();
});
afterAll(() => folder.remove());

type Asked = Partial<Omit<BorgFault, 'said' | 'suggest'>> & { readonly words?: string; readonly at?: EntryPoint };

function explained({ words = 'x', at = { kind: 'command-line' }, ...asked }: Asked): Promise<string> {
  return explainFailure({
    command: 'create',
    action: 'create',
    repository: '/no/such/disk/repo',
    said: {
      errors: [{ text: words }],
      warnings: [],
      questions: [],
      plain: [],
      tail: [],
      breakdown: undefined,
      warned: false,
    },
    ending: 'exited with status 2',
    exitCode: 2,
    messageId: 'Repository.DoesNotExist',
    exampleEncryption: 'repokey-blake2',
    borg: '1.2.4',
    entryPoint: at.kind,
    suggest: createSuggest(at),
    ...asked,
  });
}

const reading = ['extract', 'export-tar', 'list', 'repo-list', 'info', 'repo-info', 'diff', 'mount', 'key export'];

describe('advice fits the entry point', () => {
  test('on the command line: a command with the quoted configuration and repository', async () => {
    const at = { kind: 'command-line', configuration: "it's here.yaml", repository: 'off site' } as const;
    expect(await explained({ at })).toMatch(
      /create the repository with: borgflow --config 'it'\\''s here\.yaml' repo-create --encryption repokey-blake2 --make-parent-directories --repository 'off site'$/,
    );
  });

  test('in a workflow: inputs', async () => {
    const at = { kind: 'workflow', configuration: 'server.yaml', repository: 'vault' } as const;
    const sentence = await explained({ at });
    expect(sentence).toMatch(
      /with `actions: repo-create --encryption repokey-blake2 --make-parent-directories` and `repository: vault`$/,
    );
    expect(sentence).not.toContain('borgflow');
  });

  test.each(['PassphraseWrong', 'NoPassphraseFailure'])(
    '%s mentions the input only in a workflow',
    async (messageId) => {
      expect(await explained({ messageId })).not.toContain('input');
      expect(await explained({ messageId, at: { kind: 'workflow' } })).toContain('the passphrase input');
    },
  );
});

describe('a user who may be restoring', () => {
  const faults = [
    { messageId: 'Repository.DoesNotExist' },
    { messageId: 'Repository.InvalidRepository' },
    { messageId: 'Repository.StorageQuotaExceeded' },
    { messageId: undefined, words: 'OSError: [Errno 28] No space left on device' },
    { messageId: 'LockFailed', words: "lock ([Errno 30] Read-only file system: '/r/lock')" },
    { messageId: 'Archive.DoesNotExist', words: 'Archive a does not exist' },
  ];
  test.each(reading.flatMap((action) => faults.map((fault) => [action, fault] as const)))(
    'with %s is never advised to create or delete anything: %j',
    async (action, fault) => {
      const sentence = await explained({ action, command: action, ...fault });
      expect(sentence).not.toMatch(/repo-create|prune|compact|delete|break-lock/);
      expect(sentence).not.toMatch(/\bcreate\b/);
    },
  );

  test('is told how to read from a read-only file system', async () => {
    const words = "Failed to create/acquire the lock ([Errno 30] Read-only file system: '/r/lock')";
    const sentence = await explained({ action: 'extract', messageId: 'LockFailed', words });
    expect(sentence).toContain('extra_borg_options: {list: --bypass-lock, extract: --bypass-lock}');
    expect(await explained({ action: 'create', messageId: 'LockFailed', words })).not.toContain('bypass-lock');
  });
});

describe('a missing repository', () => {
  test('that is an empty folder, or would be in one, is first explained by an unmounted disk', async () => {
    const point = join(folder.path, 'usb');
    mkdirSync(point);
    for (const repository of [point, join(point, 'backup')]) {
      expect(await explained({ repository })).toMatch(
        new RegExp(`^No repository at ${repository}\\. ${point} is an empty folder: is a disk not mounted there\\?`),
      );
    }
  });

  test('in a folder with other files is not', async () => {
    const used = join(folder.path, 'used');
    mkdirSync(used);
    writeFileSync(join(used, 'file'), '');
    const repository = join(used, 'backup');
    expect(surroundingsOf(repository)).toMatchObject({ exists: false, emptyFolder: undefined, parentMissing: false });
    expect(await explained({ repository })).toContain('Check the path and that its disk is mounted.');
    expect(await explained({ repository: used })).toContain('exists, but is not a Borg repository.');
  });

  test('is compared with the mounts in /etc/fstab', () => {
    const table = join(folder.path, 'fstab');
    writeFileSync(
      table,
      '# a comment\nUUID=1 / ext4 defaults 0 1\nUUID=2 none swap sw 0 0\n/dev/sdb1\t/mnt/my\\040disk ext4\n',
    );
    expect(readPlannedMounts(table)).toEqual(['/', '/mnt/my disk']);
    expect(readPlannedMounts(join(folder.path, 'nothing'))).toEqual([]);
  });
});

test.each([
  [
    "borg init: error: argument -e/--encryption: invalid choice: 'aes' (choose from 'none', 'keyfile', 'repokey')",
    "/srv/backup: unknown encryption 'aes'. Nothing was changed. Choose one of: none, keyfile, repokey.",
  ],
  [
    'borg create: error: unrecognized arguments: --bogus',
    '/srv/backup: this version of Borg rejected its command line: unrecognized arguments: --bogus. Nothing was changed. Check extra_borg_options and the version of Borg.',
  ],
])('a usage error of Borg becomes one sentence: %s', async (words, sentence) => {
  expect(await explained({ repository: '/srv/backup', messageId: undefined, words })).toBe(sentence);
});

test.each([
  ["PermissionError: [Errno 13] Permission denied: '/srv/backup/config'", undefined],
  ["Failed to create/acquire the lock ([Errno 13] Permission denied: '/srv/backup/lock.exclusive')", 'LockFailed'],
])('a missing permission becomes a sentence that names the user: %s', async (words, messageId) => {
  const sentence = await explained({ repository: '/srv/backup', messageId, words });
  expect(sentence).toMatch(
    /^No permission to (open|lock) \/srv\/backup as user \S+\. Nothing was changed\. Run as its owner, or fix its ownership\.$/,
  );
});

test('repo-create and transfer say that Borg 1 may have recorded the encryption of the source repository', async () => {
  const fault = { repository: '/srv/backup', messageId: 'Cache.EncryptionMethodMismatch' };
  expect(await explained({ ...fault, action: 'create' })).toMatch(/^\/srv\/backup is encrypted differently/);
  for (const action of ['repo-create', 'transfer']) {
    expect(await explained({ ...fault, action })).toMatch(
      /^\/srv\/backup or the source repository is encrypted .* set borg_base_directory to a new folder for Borg 2\./,
    );
  }
});
