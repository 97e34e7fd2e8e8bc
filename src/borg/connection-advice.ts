import type { Said } from './transcript.js';

/** What to say of a repository that could not be reached; `words` are Borg's own, `said` holds those of ssh. */
export function disconnected(
  { repository, said }: { readonly repository: string; readonly said: Said },
  words: string,
) {
  const remote = said.warnings
    .filter((text) => text.startsWith('Remote: '))
    .map((text) => text.slice('Remote: '.length));
  const ssh = remote.join('\n');
  const reason = hostKeyChanged(ssh) ?? hostKeyUnknown(ssh) ?? keyUnreadable(ssh) ?? keyRefused(ssh);
  if (reason !== undefined) return `${repository} was not reached: ${reason}`;
  const last = remote.at(-1) ?? words;
  return `The connection to ${repository} failed: ${last.replace(/\.$/, '')}. Check ssh_command, the server, and that Borg is installed there.`;
}

function hostKeyChanged(ssh: string): string | undefined {
  if (!/REMOTE HOST IDENTIFICATION HAS CHANGED|^Host key for .* has changed/m.test(ssh)) return undefined;
  const host = /^Host key for (\S+) has changed/m.exec(ssh)?.[1] ?? 'the server';
  const fingerprint = /^(SHA256:[\w+/]+)/m.exec(ssh)?.[1];
  const sent = fingerprint === undefined ? '' : ` (${fingerprint})`;
  return `${host} showed another host key than the one that is known${sent}. Its key was changed, or somebody stands in between: nothing was sent. If the key is the server's own, put its new line into the input ssh-known-hosts, or into ~/.ssh/known_hosts.`;
}

function hostKeyUnknown(ssh: string): string | undefined {
  const host = /^No \S+ host key is known for (\S+) and/m.exec(ssh)?.[1];
  if (host === undefined && !/^Host key verification failed/m.test(ssh)) return undefined;
  return `the host key of ${host ?? 'the server'} is not known, and nobody can confirm it here. Put what \`${scan(host)}\` prints into the input ssh-known-hosts, or into ~/.ssh/known_hosts, once you have compared it with the server's own.`;
}

/** The command that prints a server's lines for known_hosts; ssh writes `[host]:port` where the port is not 22. */
function scan(host: string | undefined): string {
  const [, name = host ?? 'HOST', port] = /^\[(.+)\]:(\d+)$/.exec(host ?? '') ?? [];
  return `ssh-keyscan ${port === undefined ? '' : `-p ${port} `}${name}`;
}

function keyRefused(ssh: string): string | undefined {
  const refused = /^(?:(\S+): )?Permission denied \((.*)\)/m.exec(ssh);
  if (!refused) return undefined;
  return `${refused[1] ?? 'the server'} refused the SSH key (${refused[2]}). Put its public half into ~/.ssh/authorized_keys there, or give the right key in the input ssh-key or in ssh_command.`;
}

function keyUnreadable(ssh: string): string | undefined {
  const reason = /^Load key .*: (.*)$/m.exec(ssh)?.[1];
  return reason === undefined ? undefined : `ssh can't read the private key (${reason.replace(/\r?\.?$/, '')}).`;
}
