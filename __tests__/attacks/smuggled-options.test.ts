import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { capabilitiesOf } from '../../src/borg/versions.js';
import { describeBorgs } from '../support/borg-versions.js';
import { openWorkshop, textOf, type Workshop } from '../support/real-borg.js';

// The name of a file, an archive, or a repository must never become an option of Borg: --rsh runs a program as root.

// Only catches a hang.
let shop: Workshop;

beforeEach(() => {
  shop = openWorkshop();
  mkdirSync(join(shop.path, 'source'));
});

afterEach(() => shop.remove());

/** Returns whether the attack has run its program, which creates this file. */
const owned = (): boolean => ['owned', 'source/owned'].some((name) => existsSync(join(shop.path, name)));
const attack = "--rsh=sh -c 'touch owned' x";

const spot = {
  checks: [
    { name: 'spot', count_tolerance_percentage: 100, data_sample_percentage: 100, data_tolerance_percentage: 100 },
  ],
};

describeBorgs('an option in a name', ({ path: program, version }) => {
  const capabilities = capabilitiesOf(version);
  const { separateRepository } = capabilities;
  const borg = { borg: program };
  const encryption = { encryption: capabilities.hashedModes ? 'none-sha256' : 'none' };

  /** Runs Borg itself in the source folder. */
  function raw(...words: readonly string[]): string {
    const environment = { ...shop.environment, BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK: 'yes' };
    return execFileSync(program, words, { cwd: join(shop.path, 'source'), env: environment, stdio: 'pipe' }).toString();
  }

  /** Creates an archive with one file, using Borg itself. */
  function archive(name: string, file: string): void {
    writeFileSync(join(shop.path, 'source', file), file);
    const written = name.replace(/[{}]/g, '$&$&');
    if (separateRepository) raw('create', '--repo', shop.repository, '--', written, file);
    else raw('create', `${shop.repository}::${written}`, file);
  }

  function archives(): readonly string[] {
    const list = capabilities.shortRepositoryCommands ? 'rlist' : separateRepository ? 'repo-list' : 'list';
    const document: unknown = JSON.parse(
      raw(list, '--json', ...(separateRepository ? ['--repo', shop.repository] : [shop.repository])),
    );
    return JSON.stringify(document).match(/(?<="name":")(?:[^"\\]|\\.)*(?=")/g) ?? [];
  }

  test('of a folder in an archive runs nothing during a spot check', async () => {
    // A fake ssh that runs Borg's server directly.
    const server = join(shop.path, 'server');
    writeFileSync(server, `#!/bin/sh\nwhile [ "$1" != borg ]; do shift; done\nshift\nexec '${program}' "$@"\n`);
    chmodSync(server, 0o700);
    const folder = join(shop.path, 'source', attack, 'borgmatic-abcdefgh', 'borgmatic', 'bootstrap');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'manifest.json'), '{"config_paths": ["/etc/hostname"]}');
    writeFileSync(join(shop.path, 'source', 'plain'), '');
    const asked = {
      ...borg,
      repository: `${capabilities.remotePathFlag ? 'ssh' : 'rest'}://backup@server.example/${shop.repository}`,
      options: {
        ssh_command: server,
        source_directories: ['.'],
        working_directory: join(shop.path, 'source'),
        unknown_unencrypted_repo_access_is_ok: true,
        ...spot,
      },
    };
    await shop.act('repo-create', { ...asked, flags: encryption });
    await shop.act('create', asked);
    const lines = await shop.act('check', { ...asked, flags: { force: true } });
    expect(textOf(lines)).toContain('The spot check found');
    expect(owned()).toBe(false);
  });

  const names = [
    ...['-x', '--dry-run', '--rsh=sh -c owned x', 'id:first', 're:.+', '{hostname}', 'latest'],
    ...(separateRepository ? [] : ['*', '[a-z]*', '?irst']),
  ];

  test('of an archive only matches that archive', async () => {
    const unencrypted = { ...borg, options: { match_archives: '*', unknown_unencrypted_repo_access_is_ok: true } };
    const newest = (more: object = {}) => ({ ...unencrypted, flags: { archive: 'latest', ...more } });
    await shop.act('repo-create', { ...unencrypted, flags: encryption });
    archive('first', 'file');
    for (const [index, name] of names.entries()) {
      archive(name, `file-${index}`);
      expect([name, textOf(await shop.act('list', newest({ short: true })))]).toEqual([name, `file-${index}`]);
      await shop.act('delete', newest());
      expect([name, archives()]).toEqual([name, ['first']]);
    }
  });

  test('of an archive never becomes an option of info, diff, export-tar, or extract', async () => {
    const unencrypted = { ...borg, options: { match_archives: '*', unknown_unencrypted_repo_access_is_ok: true } };
    const newest = (more: object = {}) => ({ ...unencrypted, flags: { archive: 'latest', ...more } });
    await shop.act('repo-create', { ...unencrypted, flags: encryption });
    archive('first', 'file-1');
    archive('--rsh=x', 'file-2');
    const info = textOf(await shop.act('info', newest()));
    expect([info.includes('--rsh=x'), /Archive name: first/.test(info)]).toEqual([true, false]);
    expect(textOf(await shop.act('diff', newest({ 'second-archive': 'latest' })))).not.toContain('file');
    const tar = join(shop.path, 'tar');
    await shop.act('export-tar', newest({ destination: tar }));
    expect(execFileSync('tar', ['-tf', tar]).toString()).toBe('file-2\n');
    const to = join(shop.path, 'to');
    mkdirSync(to);
    await shop.act('extract', newest({ destination: to }));
    expect(existsSync(join(to, 'file-2'))).toBe(true);
  });

  test.each([
    ['a comment', { comment: '--rsh=x' }],
    ['a short option as a comment', { comment: '-n' }],
  ])('is used literally: %s', async (_, flags) => {
    const asked = {
      ...borg,
      options: {
        source_directories: [join(shop.path, 'source')],
        unknown_unencrypted_repo_access_is_ok: true,
        match_archives: '*',
      },
    };
    await shop.act('repo-create', { ...asked, flags: encryption });
    await shop.act('create', { ...asked, flags });
    expect(textOf(await shop.act('info', { ...asked, flags: { archive: 'latest' } }))).toContain(flags.comment);
  });

  test('at the start of a path to restore is part of the path', async () => {
    const asked = { ...borg, options: { match_archives: '*', unknown_unencrypted_repo_access_is_ok: true } };
    await shop.act('repo-create', { ...asked, flags: encryption });
    mkdirSync(join(shop.path, 'source', '--list'));
    writeFileSync(join(shop.path, 'source', '--list', 'file'), '');
    if (separateRepository) raw('create', '--repo', shop.repository, 'first', './--list');
    else raw('create', `${shop.repository}::first`, './--list');
    const to = join(shop.path, 'to');
    mkdirSync(to);
    await shop.act('extract', { ...asked, flags: { archive: 'latest', path: ['--list'], destination: to } });
    expect(existsSync(join(to, '--list', 'file'))).toBe(true);
  });

  test.each([
    ['host', 'ssh://-oProxyCommand=touch owned/x'],
    ['user', 'ssh://-oProxyCommand=touch owned@host/x'],
    ['host', '-oProxyCommand=touch owned:x'],
    ['host', 'root@-oProxyCommand=touch owned:x'],
    ['host', '{now:-oProxyCommand=touch owned}:x'],
    ['host', 'sftp://-oProxyCommand=touch owned/x'],
  ])('as the %s in a repository’s URL is refused: %s', async (part, repository) => {
    const options = { working_directory: shop.path, source_directories: ['source'] };
    for (const action of ['list', 'create', 'borg', 'break-lock']) {
      const flags = action === 'borg' ? { rest: ['list'] } : {};
      expect(await shop.fail(action, { ...borg, repository, options, flags })).toMatch(
        new RegExp(`^The ${part} of the repository .* begins with a dash, so another program would treat it`),
      );
    }
    expect(owned()).toBe(false);
  });

  test('as the path of Borg on the server is refused', async () => {
    const options = { working_directory: shop.path, remote_path: '-oProxyCommand=touch owned' };
    expect(await shop.fail('list', { ...borg, repository: 'ssh://server.example/x', options })).toBe(
      'remote_path begins with a dash (-oProxyCommand=touch owned), so ssh would treat it as an option. Nothing was done. Set it to the path of Borg on the server, such as /usr/local/bin/borg.',
    );
    expect(owned()).toBe(false);
  });

  test('as the folder of a repository is only its folder', async () => {
    const asked = { ...borg, repository: '--rsh=x', options: { working_directory: shop.path } };
    await shop.act('repo-create', { ...asked, flags: encryption });
    expect(existsSync(join(shop.path, '--rsh=x', 'config'))).toBe(true);
  });
});

describe('colons in the path of a repository', () => {
  test.each(['a::b', 'a:', 'a::'])('are refused if Borg would use a different repository: %s', async (name) => {
    const repository = join(shop.path, name);
    expect(await shop.fail('repo-create', { repository, flags: { encryption: 'none' } })).toBe(
      `Borg 1 would treat the part after the colons in the repository ${repository} as an archive name. Nothing was done. Rename the repository's folder.`,
    );
  });
});

describe('a name that is not valid UTF-8', () => {
  test('of a file in an archive makes no action fail', async () => {
    const source = join(shop.path, 'source');
    const odd = Buffer.concat([Buffer.from(`${source}/--rsh=x`), Buffer.from([0xff, 0x0a, 0x1b, 0x27])]);
    mkdirSync(odd);
    writeFileSync(Buffer.concat([odd, Buffer.from('/file')]), 'odd');
    writeFileSync(join(source, 'plain'), 'plain');
    const options = {
      source_directories: ['.'],
      working_directory: source,
      unknown_unencrypted_repo_access_is_ok: true,
    };
    await shop.act('repo-create', { options, flags: { encryption: 'none' } });
    await shop.act('create', { options });
    const lines = await shop.act('check', { options: { ...options, ...spot }, flags: { force: true } });
    expect(textOf(lines)).toContain('The spot check found');
    expect(textOf(await shop.act('list', { options, flags: { archive: 'latest' } }))).toContain('plain');
  });
});

describe('a line break in the name of an archive', () => {
  test('doesn’t make it match another archive', async () => {
    const options = { match_archives: 'sh:web*', exclude_patterns: ['sh:**/left-out'], working_directory: shop.path };
    const asked = { options: { ...options, unknown_unencrypted_repo_access_is_ok: true } };
    await shop.act('repo-create', { ...asked, flags: { encryption: 'none' } });
    writeFileSync(join(shop.path, 'source', 'left-out'), '');
    const environment = { ...shop.environment, BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK: 'yes' };
    const run = (...words: readonly string[]) =>
      execFileSync('borg', words, { cwd: shop.path, env: environment }).toString();
    run('create', `${shop.repository}::other`, 'source');
    run('create', `${shop.repository}::web\nother`, 'source');
    await shop.act('recreate', asked);
    expect(run('list', '--short', `${shop.repository}::other`)).toContain('left-out');
    expect(run('list', '--short', `${shop.repository}::web\nother`)).not.toContain('left-out');
  });
});
