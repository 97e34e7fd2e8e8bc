import { readdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import { basename, join } from 'node:path';
import { quoteAll, splitWords } from '../shell/quoting.js';
import { UserError } from '../system/errors.js';
import { readSmallFile } from '../system/read-file.js';
import { createTemporaryFolder, type TemporaryFolder, writePrivateFile } from '../system/temporary.js';
import { usesSsh } from './repository-url.js';

/** Files for ssh with the contents of inputs. */
export interface SshFiles {
  /** The private key. */
  readonly keyFile?: string | undefined;
  /** Replaces the user's own known_hosts. */
  readonly knownHostsFile?: string | undefined;
}

/**
 * Borg stops reading as soon as the connection ends, and often misses the reason. So a failed ssh keeps its output open for
 * one more second.
 */
const lastWords = '"$@" || { status=$?; sleep 1; exit $status; }';

/**
 * Returns the command line for BORG_RSH, based on the configured one (default: `ssh`). With files, ssh uses only this key,
 * connects only to known servers, and asks no questions, because nobody can answer. Options of the configured command come
 * first, so they take precedence. Throws UserError for an unclosed quote.
 */
export function sshCommand(configured: string | undefined, files: SshFiles): string {
  const words = splitWords(configured?.trim() || 'ssh');
  return quoteAll([
    '/bin/sh',
    '-c',
    lastWords,
    'ssh',
    ...words,
    ...optionsFor(files),
    ...keepAliveOptions(words, sshConfiguration()),
  ]);
}

/**
 * Without them, ssh waits for hours for a server that has disappeared: the limit is five minutes. Options on the command
 * line would override those of ssh's own files, so they are used only if nobody has set one.
 */
const keepAlive = ['ServerAliveInterval=30', 'ServerAliveCountMax=10'];

/**
 * Returns ssh's options for a command, unless it or ssh's own configuration sets one, or includes files that may.
 * `own` and `shared` are the texts of ~/.ssh/config and of the system's files.
 */
export function keepAliveOptions(
  command: readonly string[],
  { own, shared }: { readonly own: string; readonly shared: string },
): readonly string[] {
  const isPlain = basename(command[0] ?? '') === 'ssh' && !command.some((word) => /^-F|ServerAlive/i.test(word));
  const isSet = /^\s*ServerAlive/im.test(`${own}\n${shared}`) || /^\s*Include\s/im.test(own);
  return isPlain && !isSet ? keepAlive.flatMap((option) => ['-o', option]) : [];
}

/** Reads ssh's configuration of this account and of the system. */
function sshConfiguration(): { readonly own: string; readonly shared: string } {
  const folder = '/etc/ssh/ssh_config.d';
  const parts = namesIn(folder).map((name) => configurationText(join(folder, name)));
  return {
    own: configurationText(join(accountHome(), '.ssh', 'config')),
    shared: [configurationText('/etc/ssh/ssh_config'), ...parts].join('\n'),
  };
}

function configurationText(path: string): string {
  try {
    return readSmallFile(path);
  } catch {
    return '';
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Returns the home folder of the account, where ssh looks for its files, whatever HOME is. */
function accountHome(): string {
  try {
    return userInfo().homedir;
  } catch {
    return '/';
  }
}

function optionsFor({ keyFile, knownHostsFile }: SshFiles): readonly string[] {
  if ((keyFile ?? knownHostsFile) === undefined) return [];
  const key = keyFile === undefined ? [] : [`IdentityFile=${pathForSsh(keyFile)}`, 'IdentitiesOnly=yes'];
  const hosts = knownHostsFile === undefined ? [] : [`UserKnownHostsFile=${pathForSsh(knownHostsFile)}`];
  return [...key, ...hosts, 'StrictHostKeyChecking=yes', 'BatchMode=yes'].flatMap((option) => ['-o', option]);
}

/** Escapes a path for ssh's options, where a blank ends a path and %d and the like are replaced. */
function pathForSsh(path: string): string {
  const escaped = path.replaceAll('%', '%%');
  return /[\s"'\\]/.test(path) ? `"${escaped.replaceAll(/["\\]/g, '\\$&')}"` : escaped;
}

/** The inputs for repositories that are reached over SSH. */
interface SshInputs {
  readonly sshKey?: string | undefined;
  readonly sshKnownHosts?: string | undefined;
}

/** Provides keys to ssh, in files that only the running user can read and that are written when first needed. */
export interface SshAccess {
  /** Returns the files for a repository, if there are any; undefined for one that is not reached over SSH. */
  readonly filesFor: (repository: string) => SshFiles | undefined;
  /** Removes the files once Borg will not run again; returns a sentence for each one that could not be removed. */
  readonly putAway: () => readonly string[];
}

/** Prepares SSH access. However the run ends, all of its temporary folders are removed, including these. */
export function createSshAccess(inputs: SshInputs): SshAccess {
  let written: { readonly files: SshFiles; readonly folder: TemporaryFolder } | undefined;
  return {
    filesFor: (repository) => {
      if (!usesSsh(repository)) return undefined;
      if ((inputs.sshKey ?? inputs.sshKnownHosts) === undefined) return {};
      written ??= write(inputs, createTemporaryFolder('ssh'));
      return written.files;
    },
    putAway: () => {
      const problems = written?.folder.remove() ?? [];
      written = undefined;
      return problems;
    },
  };
}

function write({ sshKey, sshKnownHosts }: SshInputs, folder: TemporaryFolder) {
  const file = (name: string, text: string | undefined): string | undefined => {
    if (text === undefined) return undefined;
    writePrivateFile(join(folder.path, name), text);
    return join(folder.path, name);
  };
  const knownHosts = sshKnownHosts === undefined ? undefined : `${sshKnownHosts}\n`;
  return { folder, files: { keyFile: file('key', sshKey), knownHostsFile: file('known_hosts', knownHosts) } };
}

const frame = /^-----BEGIN ((?:[A-Z0-9]+ )*PRIVATE KEY)-----\n[\s\S]+\n-----END \1-----\n$/;

/**
 * Returns a private key in the form that ssh accepts: with Unix line endings and without surrounding whitespace. Throws a
 * UserError, which contains no part of the key, if it is not a private key or is protected by a passphrase.
 */
export function privateKeyOf(text: string): string {
  const lines = text.replaceAll(/\r\n?/g, '\n').split('\n');
  const key = `${lines
    .map((line) => line.trim())
    .join('\n')
    .trim()}\n`;
  if (!frame.test(key)) throw new UserError(`The ssh-key input ${problemOf(key)}`);
  if (isEncrypted(key)) {
    throw new UserError(
      'The ssh-key input is protected by a passphrase, which can\'t be entered in a workflow. Create a separate key for the backup, without a passphrase: ssh-keygen -t ed25519 -N "" -f backup-key',
    );
  }
  return key;
}

const instruction =
  'Set it to the whole private key, from the line -----BEGIN … PRIVATE KEY----- to the line -----END …-----.';

function problemOf(text: string): string {
  if (/^PuTTY-User-Key-File/.test(text)) {
    return "is in PuTTY's format. Convert it to OpenSSH's format: puttygen KEY.ppk -O private-openssh -o KEY";
  }
  if (/^(ssh-|ecdsa-|sk-)\S+ [A-Za-z0-9+/]/.test(text)) {
    return `is the public key, which belongs in authorized_keys on the server. ${instruction}`;
  }
  if (/^-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----./.test(text)) {
    return `is a key without line breaks. Begin the input with | in the workflow, or pass the secret unchanged. ${instruction}`;
  }
  if (/^-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/.test(text)) {
    return `is a truncated key. ${instruction}`;
  }
  return `is not a private key. ${instruction}`;
}

/** Whether a key is encrypted, in any format that ssh reads. */
function isEncrypted(key: string): boolean {
  if (/^-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type: 4,ENCRYPTED$/m.test(key)) return true;
  if (!key.startsWith('-----BEGIN OPENSSH PRIVATE KEY-----')) return false;
  const bytes = Buffer.from(key.split('\n').slice(1, -2).join(''), 'base64');
  // A magic string, the length of the cipher's name in four bytes, and the name.
  const magic = 'openssh-key-v1\0';
  if (bytes.toString('latin1', 0, magic.length) !== magic || bytes.length < magic.length + 4) return false;
  const length = bytes.readUInt32BE(magic.length);
  return bytes.toString('latin1', magic.length + 4, magic.length + 4 + length) !== 'none';
}
