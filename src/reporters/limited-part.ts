import { bytesOf } from '../text/amounts.js';

/** A part of a page that consists of pieces, each of which is kept or omitted as a whole. */
export interface Part {
  readonly head: string;
  readonly pieces: readonly string[];
  readonly foot: string;
  /** Returns the note below the part if pieces were omitted. */
  readonly left: (number: number) => string;
  /** Returns whether a piece is one that readers need most: those are omitted last. */
  readonly urgent?: (index: number) => boolean;
}

/** Returns the part in at most `limit` bytes, with a note if pieces were omitted; empty if it has no pieces or no space. */
export function limitedPart(part: Part, limit: number): string {
  const { head, pieces, foot, left } = part;
  if (pieces.length === 0) return '';
  const whole = `${head}${pieces.join('')}${foot}`;
  if (bytesOf(whole) <= limit) return whole;
  const room = limit - bytesOf(`${head}${foot}\n\n${left(pieces.length)}`);
  const kept = choose(part, room);
  if (room < 0) return '';
  const note = `\n\n${left(pieces.length - kept.size)}`;
  if (kept.size === 0) return note.trimStart();
  return `${head}${pieces.filter((_piece, index) => kept.has(index)).join('')}${foot}${note}`;
}

/** Chooses as many pieces as fit: urgent ones first, each kind in order. */
function choose({ pieces, urgent = () => false }: Part, room: number): ReadonlySet<number> {
  const indices = [...pieces.keys()];
  const kept = new Set<number>();
  let free = room;
  for (const index of [...indices.filter(urgent), ...indices.filter((one) => !urgent(one))]) {
    free -= bytesOf(pieces[index] ?? '');
    if (free < 0) break;
    kept.add(index);
  }
  return kept;
}
