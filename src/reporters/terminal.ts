const control = /[\x00-\x08\x0b-\x1f\x7f-\x9f]/;
const pieces = /\x1b\[[0-9;:]*m|[\x00-\x08\x0b-\x1f\x7f-\x9f]/g;
const sgr = /^\x1b\[/;

/**
 * Text of others as a terminal may be given it: colours stay (with `color`), carriage returns begin a new line, and
 * every other control character is shown as its symbol, so that no output can move, erase or retitle anything.
 */
export function terminalText(text: string, color: boolean): string {
  if (!control.test(text)) {
    return text;
  }
  return text
    .split('\n')
    .map((line) => {
      const whole = line.endsWith('\r') ? line.slice(0, -1) : line;
      const clean = whole.replace(pieces, (piece) => visible(piece, color));
      return clean.includes('\x1b[') ? `${clean}\x1b[0m` : clean;
    })
    .join('\n');
}

function visible(piece: string, color: boolean): string {
  if (sgr.test(piece)) {
    return color ? piece : '';
  }
  if (piece === '\r') {
    return '\n';
  }
  const code = piece.charCodeAt(0);
  if (code < 0x20) {
    return String.fromCharCode(0x2400 + code);
  }
  return code === 0x7f ? '\u2421' : `<${code.toString(16)}>`;
}
