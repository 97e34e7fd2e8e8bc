import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expandHome } from '../system/paths.js';
import { readSmallFile } from '../system/read-file.js';
import { isLocal, usesSsh } from './repository-url.js';
import type { EntryPoint, Suggest } from './suggested-command.js';
import type { Said } from './transcript.js';

/** What is known about a failed Borg call. */
export interface BorgFault {
  readonly command: string;
  /** The action that called Borg: `extract`, whatever Borg's own command was. */
  readonly action: string;
  /** The repository as a person names it. */
  readonly repository: string;
  readonly said: Said;
  /** How it ended: `exited with status 2`, `was killed by SIGKILL`. */
  readonly ending: string;
  readonly exitCode: number | undefined;
  readonly messageId: string | undefined;
  /** An encryption mode to name in an example: Borg 1 and 2 have different ones. */
  readonly exampleEncryption: string;
  /** Whether the repository has a passphrase, or a command that prints one. */
  readonly expectsEncryption?: boolean | undefined;
  /** The ID that Borg uses for this machine: BORG_HOST_ID. */
  readonly hostId?: string | undefined;
  /** The version of the Borg in use: `1.4.1`. */
  readonly borg: string | undefined;
  readonly entryPoint: EntryPoint['kind'];
  readonly suggest: Suggest;
}

/** Returns the sentence for a repository that could not be reached. `words` are Borg's own; `said` contains those of ssh. */
export function connectionMessage(
  { repository, said, entryPoint, command }: Pick<BorgFault, 'repository' | 'said' | 'entryPoint' | 'command'>,
  words: string,
): string {
  const remote = said.warnings
    .filter((text) => text.startsWith('Remote: '))
    .map((text) => text.slice('Remote: '.length));
  const ssh = remote.join('\n');
  const reason =
    hostKeyChanged(ssh, entryPoint) ??
    hostKeyUnknown(ssh, entryPoint) ??
    keyUnreadable(ssh, entryPoint) ??
    keyRefused(ssh, entryPoint);
  if (reason !== undefined) return `Could not connect to ${repository}: ${reason}`;
  const loss = connectionLoss(ssh) ?? brokenPipe(words);
  if (loss !== undefined) {
    const kept =
      command === 'create' ? ' The next backup reuses what this one had stored up to its last checkpoint.' : '';
    return `The connection to ${repository} was lost: ${loss}. Check the network and the server, and run it again.${kept}`;
  }
  const last = remote.at(-1) ?? words;
  return `The connection to ${repository} failed: ${last.replace(/\.$/, '')}. Check ssh_command, the server, and that Borg is installed there.`;
}

/** Borg 1 reports a connection that ended while it was sending as a traceback. */
function brokenPipe(words: string): string | undefined {
  return /^(?:BrokenPipeError|ConnectionResetError)\b/.test(words)
    ? 'it was closed while Borg was sending data'
    : undefined;
}

/** Returns the sentence for a connection that Borg lost without saying so; undefined for any other failure. */
export function lostConnectionMessage(fault: BorgFault, words: string): string | undefined {
  const isLost = usesSsh(fault.repository) && brokenPipe(words) !== undefined;
  return isLost ? connectionMessage(fault, words) : undefined;
}

/** Returns how a connection ended that had worked before; undefined if ssh reports something else. */
function connectionLoss(ssh: string): string | undefined {
  if (/^Timeout, server .* not responding/m.test(ssh)) return 'the server has stopped answering';
  const interrupted =
    /^(?:Connection to \S+ closed by remote host|client_loop: .*|Read from remote host .*|.*Connection reset by .*)/m;
  return interrupted.exec(ssh)?.[0].trim().replace(/\.$/, '');
}

function hostKeyChanged(ssh: string, entryPoint: EntryPoint['kind']): string | undefined {
  if (!/REMOTE HOST IDENTIFICATION HAS CHANGED|^Host key for .* has changed/m.test(ssh)) return undefined;
  const host = /^Host key for (\S+) has changed/m.exec(ssh)?.[1] ?? 'the server';
  const fingerprint = /^(SHA256:[\w+/]+)/m.exec(ssh)?.[1];
  const sent = fingerprint === undefined ? '' : ` (${fingerprint})`;
  const type = /fingerprint for the (\w+) key/.exec(ssh)?.[1]?.toLowerCase() ?? 'ed25519';
  const compare = `Compare it with what \`ssh-keygen -l -f /etc/ssh/ssh_host_${type}_key.pub\` prints on the server itself`;
  return `the host key of ${host} has changed${sent}. Nothing was sent: the server may have a new key, or someone may be intercepting the connection. ${compare}. Only if they are the same, replace the server's line in ${knownHosts(entryPoint)} with that of \`${scan(host)}\`.`;
}

function hostKeyUnknown(ssh: string, entryPoint: EntryPoint['kind']): string | undefined {
  const host = /^No \S+ host key is known for (\S+) and/m.exec(ssh)?.[1];
  if (host === undefined && !/^Host key verification failed/m.test(ssh)) return undefined;
  return `the host key of ${host ?? 'the server'} is unknown, and nobody can confirm it here. Run \`${scan(host)}\`, compare the result with the server's own key, and add it to ${knownHosts(entryPoint)}.`;
}

function knownHosts(entryPoint: EntryPoint['kind']): string {
  return entryPoint === 'workflow' ? 'the ssh-known-hosts input' : '~/.ssh/known_hosts';
}

/** Returns the command that prints a server's lines for known_hosts; ssh writes `[host]:port` if the port is not 22. */
function scan(host: string | undefined): string {
  const [, name = host ?? 'HOST', port] = /^\[(.+)\]:(\d+)$/.exec(host ?? '') ?? [];
  return `ssh-keyscan ${port === undefined ? '' : `-p ${port} `}${name}`;
}

function keyRefused(ssh: string, entryPoint: EntryPoint['kind']): string | undefined {
  const refused = /^(?:(\S+): )?Permission denied \((.*)\)/m.exec(ssh);
  if (!refused) return undefined;
  return `${refused[1] ?? 'the server'} refused the SSH key (${refused[2]}). Add its public key to ~/.ssh/authorized_keys there, or set the right key in ${entryPoint === 'workflow' ? 'the ssh-key input or in ssh_command' : 'ssh_command'}.`;
}

function keyUnreadable(ssh: string, entryPoint: EntryPoint['kind']): string | undefined {
  const reason = /^Load key .*: (.*)$/m.exec(ssh)?.[1];
  return reason === undefined
    ? undefined
    : `ssh can't read the private key (${reason.replace(/\r?\.?$/, '')}). Check ${entryPoint === 'workflow' ? 'the ssh-key input' : 'the key file'}.`;
}

/** Returns the sentence for a mount, umount, or extract that something blocked; undefined for any other failure. */
export function mountOrExtractMessage(fault: BorgFault, words: string): string | undefined {
  const { command, repository, said } = fault;
  const all = [...said.errors.map(({ text }) => text), ...said.warnings, ...said.plain];
  if (command === 'mount') return withoutFuse(repository, all.join('\n'));
  if (command === 'umount') return inUse(all.join('\n'));
  if (command === 'extract' && fault.exitCode !== undefined) return obstructed(fault, words);
  return undefined;
}

function withoutFuse(repository: string, said: string): string | undefined {
  const instead = 'Or restore files with extract, which does not need it.';
  if (/no FUSE support|no module named '?(llfuse|pyfuse3|mfusepy)/i.test(said)) {
    return `${repository} can't be mounted: this version of Borg has no FUSE support. Install python3-pyfuse3, or borgbackup[pyfuse3] if Borg was installed with pip. ${instead}`;
  }
  if (/fuse: device not found|\/dev\/fuse/.test(said)) {
    return `${repository} can't be mounted: /dev/fuse does not exist. Load the kernel module with modprobe fuse, or start the container with --device /dev/fuse. ${instead}`;
  }
  if (/fusermount3?.*(not found|No such file)/.test(said)) {
    return `${repository} can't be mounted: fusermount is not installed. Install fuse3. ${instead}`;
  }
  return undefined;
}

function inUse(said: string): string | undefined {
  const busy = /unmount (\/.*?): Device or resource busy|umount: (\/.*?): target is busy/.exec(said);
  const point = busy?.[1] ?? busy?.[2];
  if (point === undefined) return undefined;
  return `${point} is in use, so it is still mounted. Leave that folder, close the files that are open in it, and try again. To see which processes use it: fuser -m ${point}`;
}

interface Obstruction {
  readonly path: string;
  readonly reason: string;
}

/** Why a file could not be written, by error number (errno). */
const reasons: Readonly<Record<string, string>> = {
  1: "the existing file can't be changed (lsattr shows whether it is immutable)",
  13: 'permission denied',
  17: 'something else already exists there',
  20: 'part of its path is a file',
  21: 'a folder already exists there',
  30: 'the file system is read-only',
  39: 'a folder that is not empty already exists there',
};

function obstructed({ repository, said }: BorgFault, words: string): string | undefined {
  const found = new Map(
    [...said.warnings, words].flatMap((text) => obstruction(text) ?? []).map((each) => [each.path, each]),
  );
  const [first] = found.values();
  if (first === undefined) return undefined;
  const others = found.size - 1;
  const more = others === 0 ? '' : `, nor could ${others} more ${others === 1 ? 'path' : 'paths'}`;
  return `Not everything was extracted from ${repository}: ${first.path} could not be written (${first.reason})${more}. Move what is in the way, or name another folder with --destination.`;
}

/** Returns the path that could not be written according to a warning of `borg extract`; undefined if it is about something else. */
export function unwrittenPath(warning: string): string | undefined {
  return obstruction(warning)?.path;
}

function obstruction(text: string): Obstruction | undefined {
  const [, path, number] = /^(.*?): (?:\w+: )?\[Errno (\d+)\]/s.exec(text) ?? [];
  const reason = reasons[number ?? ''];
  if (path !== undefined && reason !== undefined) return { path, reason };
  const linked = /^(.*): not extracted, a parent directory is a symlink/s.exec(text)?.[1];
  return linked === undefined ? undefined : { path: linked, reason: 'part of its path is a symbolic link or a file' };
}

/**
 * Returns the sentence for a repository that another version of Borg created and this one can't open, or whose archives can't
 * be transferred as they are; undefined for any other failure.
 */
export function otherVersionMessage(fault: BorgFault, words: string): string | undefined {
  const { repository, borg, suggest } = fault;
  const thisBorg = `this run uses ${borg === undefined ? 'another version' : `Borg ${borg}`}. Nothing was changed.`;
  if (/either keep the same ID hash or use --chunker-params/.test(words)) {
    return `The source repository and ${repository} use different ID hashes (Borg 2 has no blake2), so chunks can't be copied as they are. Nothing was changed. Rechunk all files with extra_borg_options: { transfer: --chunker-params default }.`;
  }
  const format = isRefused(fault, words) ? repositoryFormat(repository) : undefined;
  if (format === 'Borg 1') {
    return `${repository} is a Borg 1 repository, but ${thisBorg} Set local_path to Borg 1, or copy its archives to a new repository with${suggest('transfer --from-borg1')}`;
  }
  if (format !== undefined)
    return `${repository} is a ${format} repository, but ${thisBorg} Set local_path to ${format === 'Borg 2' ? format : 'that version'}.`;
  const version = unknownFormat.exec(words)?.[1];
  if (version === undefined) return undefined;
  return `${repository} uses version ${version} of Borg's repository format, but ${thisBorg} Set local_path to the version of Borg that created it, or copy its archives to a new repository with${suggest('transfer')}`;
}

const unknownFormat = /repository version (\d+) is not supported/;

/** Whether Borg rejected an existing repository. Each version of Borg says so in different words. */
function isRefused({ messageId, said }: BorgFault, words: string): boolean {
  const all = said.errors.map(({ text }) => text).join('\n');
  return (
    messageId === 'Repository.DoesNotExist' ||
    messageId === 'Repository.PathAlreadyExists' ||
    /only accepts version \d+ repos/.test(words) ||
    unknownFormat.test(words) ||
    /IsADirectoryError: .*\/config'|NotADirectoryError: .*\/config\/readme'/.test(all)
  );
}

/** Returns the version of Borg that can read a local repository; undefined if it is remote or not a repository. */
export function repositoryFormat(repository: string): string | undefined {
  if (!isLocal(repository)) return undefined;
  const config = join(expandHome(repository), 'config');
  try {
    // Since 2.0.0b10, a repository is an object store, and `config` is a folder in it.
    if (statSync(config).isDirectory()) {
      return ['locks', 'archives', 'packs', 'data'].some((name) => isFolder(join(expandHome(repository), name)))
        ? 'Borg 2'
        : undefined;
    }
    const version = /^\[repository\]\s[^[]*?^version\s*=\s*(\d+)/m.exec(readSmallFile(config))?.[1];
    return version === '1' ? 'Borg 1' : version === '2' ? 'Borg 2 beta' : undefined;
  } catch {
    return undefined;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
