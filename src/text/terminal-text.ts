import { controlCharacter, printableCharacter } from './cleaning.js';

const sgr = /^\x1b\[/;
const pieces = new RegExp(`\\x1b\\[[0-9;:]*m|${controlCharacter.source}`, 'g');

/**
 * Returns output of other programs in a form that is safe for a terminal: colors are kept (with `color`), carriage returns
 * start a new line, and every other control character is shown as a symbol, so that no output can move the cursor, erase
 * text, change the title, or reverse the direction of text.
 */
export function terminalText(text: string, color: boolean): string {
  if (!controlCharacter.test(text)) {
    return text;
  }
  return text
    .split('\n')
    .map((line) => {
      const whole = line.endsWith('\r') ? line.slice(0, -1) : line;
      const clean = whole.replace(pieces, (piece) => shown(piece, color));
      return clean.includes('\x1b[') && !clean.endsWith('\x1b[0m') ? `${clean}\x1b[0m` : clean;
    })
    .join('\n');
}

function shown(piece: string, color: boolean): string {
  if (sgr.test(piece)) {
    if (conceals(piece)) return `\u241b${piece.slice(1)}`;
    return color ? piece : '';
  }
  return piece === '\r' ? '\n' : printableCharacter(piece);
}

/** Returns whether a color sequence hides the text after it. The parameters after 38, 48, and 58 are parts of a color. */
function conceals(piece: string): boolean {
  const others = piece.slice(2, -1).replace(/(?<![0-9])[345]8[;:](?:5[;:][0-9]*|2(?:[;:][0-9]*){3,4})/g, '');
  return others.split(/[;:]/).some((parameter) => Number(parameter) === 8);
}
