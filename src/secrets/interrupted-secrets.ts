import { escapeSequence } from '../text/escape-sequences.js';

/** The first and the last position of a part of a text; the last is not included. */
export type Span = readonly [start: number, end: number];

/**
 * Returns the spans of secrets that escape sequences interrupt, such as the colors of `grep`: whoever shows the text without
 * them would show the secret. `scan` finds the secrets of a text.
 */
export function interruptedSpans(text: string, scan: (text: string) => readonly Span[]): readonly Span[] {
  if (!text.includes('\x1b')) return [];
  const found = scan(text.replace(escapeSequence, ''));
  if (found.length === 0) return [];
  const original = originalPosition(text);
  // The last character is looked up too, because sequences after it don't belong to the secret.
  return found.map(([start, end]) => [original(start), original(end - 1) + 1]);
}

/** Returns the colors inside a secret, which also apply to the text after it. */
export function colorsIn(secret: string): string {
  return secret.includes('\x1b') ? (secret.match(/\x1b\[[0-9;:]*m/g) ?? []).join('') : '';
}

/** Returns a function that converts positions in the text without sequences, which must increase, to those in the text. */
function originalPosition(text: string): (plain: number) => number {
  const sequences = text.matchAll(escapeSequence);
  let next = sequences.next();
  let removed = 0;
  return (plain) => {
    while (!next.done && next.value.index <= plain + removed) {
      removed += next.value[0].length;
      next = sequences.next();
    }
    return plain + removed;
  };
}

/**
 * Returns the last position up to `at` where neither a secret, nor one that sequences interrupt, nor a sequence is split.
 * `safeCut` finds such a position in a text without sequences.
 */
export function cutOutside(text: string, at: number, safeCut: (text: string, at: number) => number): number {
  if (!text.includes('\x1b')) return safeCut(text, at);
  const plain = text.replace(escapeSequence, '');
  let cut = at;
  for (;;) {
    const direct = safeCut(text, cut);
    const { position, removed } = outsideSequence(text, direct);
    const plainPosition = position - removed;
    const safe = safeCut(plain, plainPosition);
    // A sequence at the start is longer than a line may be, so it is split.
    if (safe === plainPosition && (position === direct || position === 0)) return direct;
    cut = safe === plainPosition ? position : originalPosition(text)(safe);
  }
}

/** Returns the start of the sequence that contains a position, or the position; and the length of all sequences before it. */
function outsideSequence(text: string, position: number): { readonly position: number; readonly removed: number } {
  let removed = 0;
  for (const { 0: sequence, index } of text.matchAll(escapeSequence)) {
    if (index >= position) break;
    if (index + sequence.length > position) return { position: index, removed };
    removed += sequence.length;
  }
  return { position, removed };
}
