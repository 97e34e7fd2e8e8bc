import { count } from '../../text/amounts.js';

/** A part of the summary made of pieces, each of which stands whole or not at all. */
export interface Part {
  readonly head: string;
  readonly pieces: readonly string[];
  readonly foot: string;
  /** What stands below the part when pieces were left out. */
  readonly left: (number: number) => string;
  /** The pieces that a reader needs most: they are the last to go. */
  readonly urgent?: (index: number) => boolean;
}

/** Bytes that a text takes in a file. */
export function bytesOf(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

/** The part in at most so many bytes, with a note when pieces had to go; nothing where it has no piece or no room. */
export function fitted(part: Part, limit: number): string {
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

/** As many pieces as there is room for: the urgent ones first, and of each kind the first ones. */
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

/** The note below a part of which so many things were left out. */
export function leftOut(singular: string, plural?: string): Part['left'] {
  return (number) =>
    `_${count(number, `more ${singular}`, plural && `more ${plural}`)} left out: this summary would grow too large._`;
}
