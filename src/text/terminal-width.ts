// Apart from layout.ts, because help shows no table, and the width data takes longer to load than the rest of help.
import { eastAsianWidth } from 'get-east-asian-width';

const characters = new Intl.Segmenter();

/** Returns how many columns a string takes in a terminal: two for a wide character, none for a combining one. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const { segment } of characters.segment(text)) columns += widthOf(segment);
  return columns;
}

function widthOf(segment: string): number {
  const emoji = segment.includes('\ufe0f') || segment.includes('\u200d');
  return emoji ? 2 : eastAsianWidth(segment.codePointAt(0) ?? 0x20);
}

/** Returns the end of a text that fits into a number of columns, after an ellipsis if something was omitted. */
export function endWithin(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let end = '';
  let room = columns - 1;
  for (const { segment } of [...characters.segment(text)].reverse()) {
    room -= widthOf(segment);
    if (room < 0) break;
    end = segment + end;
  }
  return columns < 1 ? '' : `…${end}`;
}
