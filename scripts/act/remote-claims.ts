import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { type SshServer, startSshServer } from '../../__tests__/support/ssh-server.js';
import type { Act, WorkflowResult } from './act.js';
import { assertFailed, assertNotInLog, assertSucceeded } from './assertions.js';
import type { Claim } from './claims.js';
import { passphrase, type Server, setUpServer } from './server.js';

const workflow = '.github/workflows/offsite.yml';

/** Returns claims about the hosted-to-remote example; vault.example.org is an sshd on this machine, one per claim. */
export function remoteClaims(act: Act, folder: string): readonly Claim[] {
  const remote = (sentence: string, check: (vault: SshServer, start: StartOffsite) => void): Claim => ({
    sentence,
    check: async () => {
      const vault = await startSshServer();
      try {
        check(vault, starter(setUpServer(act, folder), vault));
      } finally {
        await vault.stop();
      }
    },
  });
  return [
    remote(
      'hosted-to-remote: creates the repository by hand, then backs up under archive_hostname; the key is not in the log',
      (vault, start) => {
        const inputs = { actions: 'repo-create --encryption repokey-blake2' };
        assertSucceeded(start({ event: 'workflow_dispatch', inputs }), '::group::repo-create');
        const ran = start({ event: 'schedule' });
        assertSucceeded(ran, '::group::create', '::group::prune', '1 repository backed up');
        for (const line of vault.key.split('\n').filter((line) => line !== '')) assertNotInLog(ran, line);
        const [archive = '', ...more] = listed(vault);
        assert.match(archive, /^website-/);
        assert.deepEqual(more, []);
      },
    ),
    remote('hosted-to-remote: refuses a server with a different host key, and sends nothing', (vault, start) => {
      const BORG_KNOWN_HOSTS = vault.knownHost.replace(/.{8}\s*$/, 'AAAAAAAA');
      const inputs = { actions: 'repo-create --encryption repokey-blake2' };
      assertFailed(
        start({ event: 'workflow_dispatch', inputs, secrets: { BORG_KNOWN_HOSTS } }),
        'Host key verification failed',
      );
      assert.throws(() => listed(vault));
    }),
  ];
}

type StartOffsite = (start: Omit<Parameters<Server['start']>[1], 'workflow'>) => WorkflowResult;

function starter(server: Server, vault: SshServer): StartOffsite {
  const secrets = { BORG_SSH_KEY: vault.key, BORG_KNOWN_HOSTS: vault.knownHost };
  const substitutions = { 'ssh://backup@vault.example.org/./website.borg': vault.url('website.borg') };
  return (start) =>
    server.start('hosted-to-remote', { ...start, workflow, substitutions, secrets: { ...secrets, ...start.secrets } });
}

/** Lists the archives on the remote server. */
function listed(vault: SshServer): readonly string[] {
  const env = { PATH: process.env['PATH'], BORG_BASE_DIR: `${vault.folder}/looking`, BORG_PASSPHRASE: passphrase };
  const words = ['list', '--short', `${vault.folder}/website.borg`];
  return execFileSync('borg', words, { env, encoding: 'utf8', stdio: 'pipe' }).split('\n').slice(0, -1);
}
