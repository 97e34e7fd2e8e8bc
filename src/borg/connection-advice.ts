import type { BorgFault } from './advice.js';
import type { EntryPoint } from './suggested-command.js';

/** Returns the sentence for a repository that could not be reached. `words` are Borg's own; `said` contains those of ssh. */
export function connectionMessage(
  { repository, said, entryPoint }: Pick<BorgFault, 'repository' | 'said' | 'entryPoint'>,
  words: string,
) {
  const remote = said.warnings
    .filter((text) => text.startsWith('Remote: '))
    .map((text) => text.slice('Remote: '.length));
  const ssh = remote.join('\n');
  const reason =
    hostKeyChanged(ssh, entryPoint) ??
    hostKeyUnknown(ssh, entryPoint) ??
    keyUnreadable(ssh) ??
    keyRefused(ssh, entryPoint);
  if (reason !== undefined) return `Could not connect to ${repository}: ${reason}`;
  const last = remote.at(-1) ?? words;
  return `The connection to ${repository} failed: ${last.replace(/\.$/, '')}. Check ssh_command, the server, and that Borg is installed there.`;
}

function hostKeyChanged(ssh: string, entryPoint: EntryPoint['kind']): string | undefined {
  if (!/REMOTE HOST IDENTIFICATION HAS CHANGED|^Host key for .* has changed/m.test(ssh)) return undefined;
  const host = /^Host key for (\S+) has changed/m.exec(ssh)?.[1] ?? 'the server';
  const fingerprint = /^(SHA256:[\w+/]+)/m.exec(ssh)?.[1];
  const sent = fingerprint === undefined ? '' : ` (${fingerprint})`;
  return `the host key of ${host} has changed${sent}. Nothing was sent: the server may have a new key, or someone may be intercepting the connection. If the new key really is the server's, add it to ${knownHosts(entryPoint)}.`;
}

function hostKeyUnknown(ssh: string, entryPoint: EntryPoint['kind']): string | undefined {
  const host = /^No \S+ host key is known for (\S+) and/m.exec(ssh)?.[1];
  if (host === undefined && !/^Host key verification failed/m.test(ssh)) return undefined;
  return `the host key of ${host ?? 'the server'} is unknown, and nobody can confirm it here. Run \`${scan(host)}\`, compare the result with the server's own key, and add it to ${knownHosts(entryPoint)}.`;
}

function knownHosts(entryPoint: EntryPoint['kind']): string {
  return entryPoint === 'workflow' ? 'the input ssh-known-hosts' : '~/.ssh/known_hosts';
}

/** Returns the command that prints a server's lines for known_hosts; ssh writes `[host]:port` if the port is not 22. */
function scan(host: string | undefined): string {
  const [, name = host ?? 'HOST', port] = /^\[(.+)\]:(\d+)$/.exec(host ?? '') ?? [];
  return `ssh-keyscan ${port === undefined ? '' : `-p ${port} `}${name}`;
}

function keyRefused(ssh: string, entryPoint: EntryPoint['kind']): string | undefined {
  const refused = /^(?:(\S+): )?Permission denied \((.*)\)/m.exec(ssh);
  if (!refused) return undefined;
  return `${refused[1] ?? 'the server'} refused the SSH key (${refused[2]}). Add its public key to ~/.ssh/authorized_keys there, or set the right key in ${entryPoint === 'workflow' ? 'the input ssh-key or in ssh_command' : 'ssh_command'}.`;
}

function keyUnreadable(ssh: string): string | undefined {
  const reason = /^Load key .*: (.*)$/m.exec(ssh)?.[1];
  return reason === undefined ? undefined : `ssh can't read the private key (${reason.replace(/\r?\.?$/, '')}).`;
}
