import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { type SshServer, startSshServer } from '../../__tests__/ssh-server.js';
import type { Act, Ran } from './act.js';
import type { Claim } from './ledger.js';
import { passphrase, putUpServer, type Server } from './server.js';
import { bad, good, lacks } from './verdicts.js';

const workflow = '.github/workflows/offsite.yml';

/** What the example of a hosted runner must do; vault.example.org is an sshd on this machine, started for each claim. */
export function remoteClaims(act: Act, folder: string): readonly Claim[] {
  const remote = (sentence: string, check: (vault: SshServer, start: StartOffsite) => void): Claim => ({
    sentence,
    check: async () => {
      const vault = await startSshServer();
      try {
        check(vault, starter(putUpServer(act, folder), vault));
      } finally {
        await vault.stop();
      }
    },
  });
  return [
    remote(
      'hosted to remote: repo-create by hand, then a backup named after archive_hostname; the key is in no log',
      (vault, start) => {
        const inputs = { actions: 'repo-create --encryption repokey-blake2' };
        good(start({ event: 'workflow_dispatch', inputs }), '::group::repo-create');
        const ran = start({ event: 'schedule' });
        good(ran, '::group::create', '::group::prune', '1 repository backed up');
        for (const line of vault.key.split('\n').filter((line) => line !== '')) lacks(ran, line);
        const [archive = '', ...more] = listed(vault);
        assert.match(archive, /^website-/);
        assert.deepEqual(more, []);
      },
    ),
    remote('hosted to remote: a server with another host key is refused, and nothing is sent', (vault, start) => {
      const BORG_KNOWN_HOSTS = vault.knownHost.replace(/.{8}\s*$/, 'AAAAAAAA');
      const inputs = { actions: 'repo-create --encryption repokey-blake2' };
      bad(start({ event: 'workflow_dispatch', inputs, secrets: { BORG_KNOWN_HOSTS } }), 'Host key verification failed');
      assert.throws(() => listed(vault));
    }),
  ];
}

type StartOffsite = (start: Omit<Parameters<Server['start']>[1], 'workflow'>) => Ran;

function starter(server: Server, vault: SshServer): StartOffsite {
  const secrets = { BORG_SSH_KEY: vault.key, BORG_KNOWN_HOSTS: vault.knownHost };
  const substitutions = { 'ssh://backup@vault.example.org/./website.borg': vault.url('website.borg') };
  return (start) =>
    server.start('hosted-to-remote', { ...start, workflow, substitutions, secrets: { ...secrets, ...start.secrets } });
}

/** The archives that lie on the remote server, looked at there. */
function listed(vault: SshServer): readonly string[] {
  const env = { PATH: process.env['PATH'], BORG_BASE_DIR: `${vault.folder}/looking`, BORG_PASSPHRASE: passphrase };
  const words = ['list', '--short', `${vault.folder}/website.borg`];
  return execFileSync('borg', words, { env, encoding: 'utf8', stdio: 'pipe' }).split('\n').slice(0, -1);
}
