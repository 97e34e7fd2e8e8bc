import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * What the phases of a step tell each other through files is sealed with a key that no file contains: the main phase gives it
 * to the runner, which gives it to the post phase of the same step and to nobody else. So a note that a later step, another
 * job on the same machine or another user has left for the post phase is known for what it is. It does not help against
 * a hook, which runs while the runner still keeps that state in a file of the same user; but whatever the post phase could
 * be made to do then, the hook can do itself.
 */
export interface Seal {
  readonly key: string;
  /** What the text is, and which: `process 4711`. No text passes for another one. */
  readonly purpose: string;
}

/** A key that nobody can guess. */
export function newKey(): string {
  return randomBytes(32).toString('hex');
}

/** A text with its seal in front. */
export function seal(text: string, about: Seal): string {
  return `${codeOf(text, about).toString('hex')} ${text}`;
}

/** The text behind a seal; undefined where it is incomplete, or was sealed with another key or for another purpose. */
export function unseal(sealed: string, about: Seal): string | undefined {
  const [, hex = '', text = ''] = /^([0-9a-f]{64}) (.*)$/s.exec(sealed) ?? [];
  if (hex === '' || about.key === '') return undefined;
  return timingSafeEqual(Buffer.from(hex, 'hex'), codeOf(text, about)) ? text : undefined;
}

function codeOf(text: string, { key, purpose }: Seal): Buffer {
  return createHmac('sha256', key).update(`${purpose}\0${text}`).digest();
}
