import { UserError } from '../system/errors.js';

const frame = /^-----BEGIN ((?:[A-Z0-9]+ )*PRIVATE KEY)-----\n[\s\S]+\n-----END \1-----\n$/;

/**
 * A private key as ssh takes it: line ends mended, nothing around it. Throws UserError, which holds nothing of the key,
 * for what is none and for a key that nobody could unlock.
 */
export function privateKeyOf(text: string): string {
  const lines = text.replaceAll(/\r\n?/g, '\n').split('\n');
  const key = `${lines
    .map((line) => line.trim())
    .join('\n')
    .trim()}\n`;
  if (!frame.test(key)) throw new UserError(`The input ssh-key ${whatInstead(key)}`);
  if (isLocked(key)) {
    throw new UserError(
      'The input ssh-key holds a key with a passphrase, which nobody can type here. Make a key of its own for the backup, without a passphrase, with: ssh-keygen -t ed25519 -N "" -f backup-key',
    );
  }
  return key;
}

const expected = 'Give the whole private key, from the line -----BEGIN … PRIVATE KEY----- to the line -----END …-----.';

function whatInstead(text: string): string {
  if (/^PuTTY-User-Key-File/.test(text)) {
    return "holds a key in PuTTY's format. Turn it into OpenSSH's with: puttygen KEY.ppk -O private-openssh -o KEY";
  }
  if (/^(ssh-|ecdsa-|sk-)\S+ [A-Za-z0-9+/]/.test(text)) {
    return `holds the public key, which belongs into authorized_keys on the server. ${expected}`;
  }
  if (/^-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----./.test(text)) {
    return `holds a key that has lost its line ends. Begin the input with | in the workflow, or take the key from a secret as it is. ${expected}`;
  }
  if (/^-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/.test(text)) {
    return `holds a key without its end. ${expected}`;
  }
  return `holds no private key. ${expected}`;
}

/** Whether a key is encrypted, in each of the formats that ssh reads. */
function isLocked(key: string): boolean {
  if (/^-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type: 4,ENCRYPTED$/m.test(key)) return true;
  if (!key.startsWith('-----BEGIN OPENSSH PRIVATE KEY-----')) return false;
  const bytes = Buffer.from(key.split('\n').slice(1, -2).join(''), 'base64');
  // A magic word, then the cipher's name behind its length in four bytes.
  const magic = 'openssh-key-v1\0';
  if (bytes.toString('latin1', 0, magic.length) !== magic || bytes.length < magic.length + 4) return false;
  const length = bytes.readUInt32BE(magic.length);
  return bytes.toString('latin1', magic.length + 4, magic.length + 4 + length) !== 'none';
}
