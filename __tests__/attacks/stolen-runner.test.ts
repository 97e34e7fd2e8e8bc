import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { action, createStand, type Stand } from '../support/backup-setup.js';
import { borgs } from '../support/borg-versions.js';
import { type SshServer, startSshServer } from '../support/ssh-server.js';

const page = readFileSync('docs/security.md', 'utf8');

/** The commands of the page that return a repository to an earlier transaction. */
const recovery = /```sh\n(cd \/srv\/borg\/web1\n[\s\S]*?)```/.exec(page)?.[1] ?? '';

/** The line of `authorized_keys` from the page. */
const line = /command="(borg serve --append-only [^"]+)",restrict/.exec(page)?.[1] ?? '';

describe.each(borgs.filter(({ version }) => version.startsWith('1.')).slice(-1))(
  'Borg $version: whoever steals a runner, with its SSH key for an append-only repository and the passphrase,',
  ({ path: program }) => {
    let stand: Stand;
    let server: SshServer;
    let config: string;
    let lastHonest: string;
    const repository = () => server.url('web1');
    const log = () => readFileSync(join(server.folder, 'web1/transactions'), 'utf8');
    const transactions = () => [...log().matchAll(/^transaction (\d+), UTC time/gm)].map(([, number = '']) => number);

    /** Runs Borg as the intruder does: with everything that the runner has. */
    const steal = (words: readonly string[], more: Readonly<Record<string, string>> = {}) => {
      const env = { ...stand.environment, BORG_PASSPHRASE: 'known to the runner', BORG_RSH: ssh(), ...more };
      const { status, stdout, stderr } = spawnSync(program, words, { env, encoding: 'utf8', input: '' });
      return { status, output: stdout + stderr };
    };
    const sshWords = () => [
      ...['-i', stand.path('key'), '-o', 'IdentitiesOnly=yes', '-o', 'BatchMode=yes'],
      ...['-o', `UserKnownHostsFile=${stand.path('known_hosts')}`],
    ];
    const ssh = () => ['ssh', ...sshWords()].join(' ');

    beforeAll(async () => {
      stand = createStand();
      server = await startSshServer({ command: line.replace('borg', program).replace('/srv/borg', 'FOLDER') });
      stand.write('key', server.key);
      stand.write('known_hosts', `${server.knownHost}\n`);
      const lines = [
        `repositories: [{path: "${repository()}"}]`,
        `source_directories: [${stand.source}]`,
        'encryption_passphrase: known to the runner',
        `ssh_command: ${ssh()}`,
        `local_path: ${program}`,
      ];
      config = stand.write('web1.yaml', `${lines.join('\n')}\n`);
      const create = action('repo-create', { encryption: 'repokey' });
      const { report } = await stand.run({ configurationPaths: [config], actions: [create, action('create')] });
      expect(report.outcome).toBe('success');
      lastHonest = transactions().at(-1) ?? '';
    });

    afterAll(async () => {
      await server.stop();
      stand.remove();
    });

    test('can read and delete its archives, as far as any client can see', () => {
      expect(steal(['extract', '--stdout', `${repository()}::${newest()}`]).output).toContain('Dear reader,');
      expect(steal(['delete', '--glob-archives', '*', repository()]).status).toBe(0);
      expect(steal(['compact', '--threshold', '0', repository()]).status).toBe(0);
      expect(steal(['list', repository()])).toEqual({ status: 0, output: '' });
    });

    test('can neither delete the repository nor run another command, nor use another repository', () => {
      const destroyed = steal(['delete', repository()], { BORG_DELETE_I_KNOW_WHAT_I_AM_DOING: 'YES' });
      expect(destroyed.status).not.toBe(0);
      expect(existsSync(join(server.folder, 'web1/config'))).toBe(true);
      const command = [...sshWords(), '-p', String(server.port), '127.0.0.1', `rm -rf '${server.folder}/web1'`];
      expect(spawnSync('ssh', command, { env: stand.environment, input: '' }).status).not.toBe(0);
      expect(existsSync(join(server.folder, 'web1/config'))).toBe(true);
      expect(steal(['init', '--encryption', 'none', server.url('web2')]).output).toMatch(/not allowed/);
      expect(existsSync(join(server.folder, 'web2'))).toBe(false);
      // A client can ask for a server of its own choice; the server's line decides.
      const own = { BORG_REMOTE_PATH: `${program} serve --restrict-to-path / --` };
      expect(steal(['init', '--encryption', 'none', server.url('web2')], own).status).not.toBe(0);
    });

    test('has deleted nothing for good: the page’s commands on the server bring everything back', async () => {
      expect(transactions().indexOf(lastHonest)).toBeLessThan(transactions().length - 1);
      const script = recovery
        .replace('/srv/borg/web1', join(server.folder, 'web1'))
        .replace(/^keep=\d+/m, `keep=${lastHonest}`)
        .replace('borg check', `${program} check`);
      expect(script).toContain(`keep=${lastHonest}`);
      const onTheServer = { ...stand.environment, HOME: stand.path('server'), BORG_BASE_DIR: stand.path('server') };
      mkdirSync(stand.path('server'));
      execFileSync('/bin/sh', ['-ec', script], {
        env: { ...onTheServer, BORG_PASSPHRASE: 'known to the runner', BORG_RELOCATED_REPO_ACCESS_IS_OK: 'yes' },
        stdio: 'pipe',
      });
      // A new machine restores.
      const newMachine = { BORG_BASE_DIR: stand.path('new'), HOME: stand.path('new') };
      mkdirSync(stand.path('new'));
      const flags = { archive: 'latest', destination: stand.path('new') };
      const { report } = await stand.run(
        { configurationPaths: [config], actions: [action('extract', flags)] },
        { environment: newMachine },
      );
      expect(report.outcome).toBe('success');
      expect(readFileSync(join(stand.path('new'), stand.source, 'letter.txt'), 'utf8')).toBe('Dear reader,\n');
    });

    function newest(): string {
      return steal(['list', '--short', '--last', '1', repository()]).output.trim();
    }
  },
);
