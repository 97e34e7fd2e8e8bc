import type { Masked, Masker } from '../secrets/masker.js';
import { maskedData } from './event-masking.js';

/**
 * Returns JSON whose strings are masked. If it still contains a secret, in a number or a key, the same data is written
 * differently: `1234` as `1.234e3`, a character as `\u0061`, and without what is null. If that doesn't help, returns
 * `otherwise`.
 */
export function maskedJson(value: unknown, mask: Masker['mask'], otherwise = '[]'): Masked<string> {
  const data = maskedData(value, mask);
  for (const spell of [JSON.stringify, (same: unknown) => respelled(same, mask)]) {
    const text = spell(data);
    const masked = mask(text);
    if (masked === text) return masked;
  }
  return mask(otherwise);
}

function respelled(data: unknown, mask: Masker['mask']): string {
  if (Array.isArray(data)) return `[${data.map((part: unknown) => respelled(part, mask)).join(', ')}]`;
  if (typeof data === 'string') return escaped(data);
  if (typeof data === 'number') return respelledNumber(data, mask);
  if (typeof data !== 'object' || data === null) return JSON.stringify(data);
  const members = Object.entries(data).filter(([, part]) => part !== null);
  return `{${members.map(([key, part]) => `${escaped(key)}: ${respelled(part, mask)}`).join(', ')}}`;
}

function escaped(text: string): string {
  const units = text.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `"${units}"`;
}

/** Returns the same number with its decimal point moved, so that its digits don't contain a secret. */
function respelledNumber(number: number, mask: Masker['mask']): string {
  const plain = String(number);
  const [mantissa = '', exponent = '0'] = Math.abs(number).toExponential().split('e');
  const digits = mantissa.replace('.', '');
  const others = Array.from({ length: digits.length - 1 }, (_, index) => {
    const sign = number < 0 ? '-' : '';
    return `${sign}${digits.slice(0, index + 1)}.${digits.slice(index + 1)}e${Number(exponent) - index}`;
  });
  return [plain, ...others].find((text) => mask(text) === text) ?? 'null';
}
