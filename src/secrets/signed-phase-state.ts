import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Files that the main phase of a step leaves for its post phase are authenticated with a key that is not in any file: the main
 * phase saves it as state with the runner, which passes it only to the post phase of the same step. So a forged note by a later
 * step, another job on the same machine, or another user is detected. A hook could still read the key, because the runner
 * keeps that state in a file of the same user while the hook runs; but a hook can do anything that the post phase can.
 */
interface Seal {
  readonly key: string;
  /** What the text is for, such as `process-4711`, so that one note can't be used as another. */
  readonly purpose: string;
}

/** Returns a random key. */
export function newKey(): string {
  return randomBytes(32).toString('hex');
}

/** Returns a text with its seal before it. */
export function seal(text: string, about: Seal): string {
  return `${codeOf(text, about).toString('hex')} ${text}`;
}

/** Returns the text after a seal; undefined if it is incomplete, or was sealed with another key or for another purpose. */
export function unseal(sealed: string, about: Seal): string | undefined {
  const [, hex = '', text = ''] = /^([0-9a-f]{64}) (.*)$/s.exec(sealed) ?? [];
  if (hex === '' || about.key === '') return undefined;
  return timingSafeEqual(Buffer.from(hex, 'hex'), codeOf(text, about)) ? text : undefined;
}

const cipher = 'aes-256-gcm';

/** The number of bytes of a nonce, and of the code that authenticates a text. */
const nonceLength = 12;
const codeLength = 16;

/**
 * Returns a text that only the holder of the key can read, for what contains secrets: without the runner's state, nobody
 * can read it, not even a later step of the same user.
 */
export function encrypt(text: string, about: Seal): string {
  const nonce = randomBytes(nonceLength);
  const encryption = createCipheriv(cipher, encryptionKey(about), nonce).setAAD(Buffer.from(about.purpose));
  const body = Buffer.concat([encryption.update(text, 'utf8'), encryption.final()]);
  return Buffer.concat([nonce, encryption.getAuthTag(), body]).toString('base64');
}

/** Returns an encrypted text; undefined if it is incomplete, or was encrypted with another key or for another purpose. */
export function decrypt(encrypted: string, about: Seal): string | undefined {
  const bytes = Buffer.from(encrypted, 'base64');
  if (about.key === '' || bytes.length < nonceLength + codeLength) return undefined;
  const decryption = createDecipheriv(cipher, encryptionKey(about), bytes.subarray(0, nonceLength), {
    authTagLength: codeLength,
  });
  decryption.setAAD(Buffer.from(about.purpose));
  decryption.setAuthTag(bytes.subarray(nonceLength, nonceLength + codeLength));
  try {
    const body = bytes.subarray(nonceLength + codeLength);
    return Buffer.concat([decryption.update(body), decryption.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

/** Returns a key that differs from the one for seals, because no key should serve two purposes. */
function encryptionKey({ key }: Seal): Buffer {
  return createHmac('sha256', key).update('encryption').digest();
}

function codeOf(text: string, { key, purpose }: Seal): Buffer {
  return createHmac('sha256', key).update(`${purpose}\0${text}`).digest();
}
