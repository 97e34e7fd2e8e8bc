import { UserError } from '../system/errors.js';
import type { Layer, Origin } from './syntax.js';

/** A replacement for a part of the text of a layer. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Returns a text with all its edits; of two that overlap, the one that begins first counts. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  let filled = '';
  let at = 0;
  for (const edit of inOrder(edits)) {
    filled += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return filled + text.slice(at);
}

/** Returns one edit per position, in order. */
export function inOrder(edits: readonly Edit[]): readonly Edit[] {
  const sorted = [...edits].sort((one, other) => one.start - other.start || other.end - one.end);
  const kept: Edit[] = [];
  for (const edit of sorted) if (edit.start >= (kept.at(-1)?.end ?? 0)) kept.push(edit);
  return kept;
}

/** Returns the edit of the text around backticks that has the effect of an edit between them. */
export function liftFromBackticks({ origins }: Layer, { start, end, text }: Edit): Edit {
  const sourceOf = (at: number) => {
    const origin = origins[firstBehind(origins, at)];
    return origin ? origin.end - origin.length + (at - origin.at) : at;
  };
  const first = origins[firstBehind(origins, start)];
  const from = first && first.at === start ? first.start : sourceOf(start);
  return { start: from, end: sourceOf(end - 1) + 1, text: text.replace(/[\\$`]/g, '\\$&') };
}

/** Returns the edits of a layer, with those inside something that is replaced as a whole combined into one. */
export function gathered({ origins, text }: Layer, edits: readonly Edit[]): readonly Edit[] {
  const wholes = new Map<number, { start: number; end: number; edits: Edit[] }>();
  const single: Edit[] = [];
  for (const edit of inOrder(edits)) {
    const origin = origins[firstBehind(origins, edit.start)];
    if (!origin?.atomic) {
      single.push(edit);
      continue;
    }
    const group = origins.filter(({ atomic, start }) => atomic && start === origin.start);
    const start = group[0]?.at ?? edit.start;
    const last = group.at(-1) ?? origin;
    const whole = wholes.get(start) ?? { start, end: last.at + last.length, edits: [] };
    whole.edits.push({ ...edit, start: edit.start - start, end: edit.end - start });
    wholes.set(start, whole);
  }
  const together = [...wholes.values()].map(({ start, end, edits: own }) => ({
    start,
    end,
    text: withEdits(text.slice(start, end), own),
  }));
  return [...single, ...together];
}

/** Returns the index of the first origin that ends after an offset in the text of its layer. */
function firstBehind(origins: readonly Origin[], place: number): number {
  let [low, high] = [0, origins.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const origin = origins[middle];
    if (origin && origin.at + origin.length > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Returns the position of a part of a layer in the enclosing text. */
export function originOf(
  { origins }: Layer,
  { start, end }: Edit,
): Pick<Origin, 'start' | 'end' | 'position' | 'format'> {
  const from = firstBehind(origins, start);
  const to = firstBehind(origins, Math.max(end, start + 1) - 1) + 1;
  const within = origins.slice(from, to);
  const [first] = within;
  const last = within.at(-1);
  const isWhole = within.every(
    ({ start: begin, position }, index) =>
      position.quoting === first?.position.quoting && (first.atomic || index === 0 || begin === within[index - 1]?.end),
  );
  if (!first || !last || !isWhole)
    throw new UserError('A placeholder is in a here-document with mixed quoting. Move the command into a script.');
  const exact = (origin: Origin) => origin.length === origin.end - origin.start;
  return {
    ...first,
    start: exact(first) ? first.start + Math.max(start - first.at, 0) : first.start,
    end: exact(last) ? last.start + Math.min(end - last.at, last.length) : last.end,
  };
}
