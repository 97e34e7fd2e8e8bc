import { UserError } from '../system/errors.js';

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
  if (!frame.test(key)) throw new UserError(`The input ssh-key ${problemOf(key)}`);
  if (isEncrypted(key)) {
    throw new UserError(
      'The input ssh-key is protected by a passphrase, which can\'t be entered in a workflow. Create a separate key for the backup, without a passphrase: ssh-keygen -t ed25519 -N "" -f backup-key',
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
