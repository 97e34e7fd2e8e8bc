import { escapeSequence } from '../../text/escape-sequences.js';
import { escapeHtml } from './html.js';

/**
 * Returns a line of output as HTML: colors and styles become spans, other escape sequences are removed, a carriage return
 * begins a new line, and any other character that has an effect is shown as a symbol. Concealed text is visible.
 */
export function coloredText(line: string): string {
  if (!/[\r\x1b]/.test(line)) return escapeHtml(line);
  const whole = line.endsWith('\r') ? line.slice(0, -1) : line;
  return whole
    .split(/\r+/)
    .map((part) => (part.includes('\x1b') ? coloredPart(part) : escapeHtml(part)))
    .join('\n');
}

function coloredPart(text: string): string {
  let style: Style = {};
  let end = 0;
  let written = '';
  for (const match of text.matchAll(escapeSequence)) {
    written += spanOf(text.slice(end, match.index), style);
    end = match.index + match[0].length;
    if (match[2] === 'm') style = styleAfter(style, match[1] ?? '');
  }
  return written + spanOf(text.slice(end), style);
}

/** How text looks; a color is the number of one of the terminal's first eight, or 8 for gray. */
interface Style {
  readonly color?: number | undefined;
  readonly ground?: number | undefined;
  readonly flags?: string | undefined;
}

function spanOf(text: string, { color, ground, flags = '' }: Style): string {
  const shown = escapeHtml(text);
  if (shown === '') return '';
  // On a colored ground, text has the normal color, so that it can be read whatever the combination.
  const colors = ground === undefined ? (color === undefined ? [] : [`c${color}`]) : [`g${ground}`];
  const names = [...colors, ...[...flags].map((flag) => `s${flag}`)];
  return names.length === 0 ? shown : `<span class="${names.join(' ')}">${shown}</span>`;
}

/** The parameters that turn a style on, and those that turn it off: bold, dim, italic, underlined, reversed, crossed out. */
const stylesOn: Readonly<Record<number, string>> = { 1: 'b', 2: 'd', 3: 'i', 4: 'u', 7: 'v', 9: 'x', 21: 'u' };
const stylesOff: Readonly<Record<number, RegExp>> = { 22: /[bd]/g, 23: /i/g, 24: /u/g, 27: /v/g, 29: /x/g };

function styleAfter(before: Style, parameters: string): Style {
  const numbers = parameters.split(/[;:]/).map((text) => (text === '' ? 0 : Number(text)));
  let style = before;
  for (let index = 0; index < numbers.length; index += 1) {
    const number = numbers[index] ?? 0;
    if (number === 38 || number === 48 || number === 58) {
      const [color, length] = extendedColor(numbers.slice(index + 1));
      index += length;
      if (number === 38) style = { ...style, color };
      if (number === 48) style = { ...style, ground: color ?? 8 };
    } else {
      style = oneStyle(style, number);
    }
  }
  return style;
}

function oneStyle(style: Style, number: number): Style {
  if (number === 0) return {};
  const { flags = '' } = style;
  const on = stylesOn[number];
  if (on !== undefined) return flags.includes(on) ? style : { ...style, flags: flags + on };
  const off = stylesOff[number];
  if (off !== undefined) return { ...style, flags: flags.replace(off, '') };
  const isBright = number >= 90 && number <= 107;
  const [tens, units] = [Math.floor(number / 10) * 10, number % 10];
  const shade = isBright ? shadeOf(units + 8) : shadeOf(units);
  if (number === 39) return { ...style, color: undefined };
  if (number === 49) return { ...style, ground: undefined };
  if (units > 7) return style;
  if (tens === 30 || tens === 90) return { ...style, color: shade };
  if (tens === 40 || tens === 100) return { ...style, ground: shade ?? 8 };
  return style;
}

/** Returns the color for one of the terminal's sixteen: black and white are the normal color of text, which can be read. */
function shadeOf(index: number): number | undefined {
  if (index === 8) return 8;
  const color = index % 8;
  return color === 0 || color === 7 ? undefined : color;
}

/** Returns the closest of our colors for the parameters after 38 or 48, and how many of them belong to it. */
function extendedColor([kind, ...rest]: readonly number[]): readonly [number | undefined, number] {
  if (kind === 5) return [paletteColor(rest[0] ?? 0), 2];
  if (kind !== 2) return [undefined, 1];
  const [red = 0, green = 0, blue = 0] = rest;
  return [closest(red, green, blue), 4];
}

function paletteColor(index: number): number | undefined {
  if (index < 16) return shadeOf(index);
  if (index >= 232) return index < 246 ? 8 : undefined;
  const cube = index - 16;
  return closest(...([Math.floor(cube / 36), Math.floor(cube / 6) % 6, cube % 6].map((part) => part * 51) as Rgb));
}

type Rgb = [number, number, number];

function closest(red: number, green: number, blue: number): number | undefined {
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  if (most - least < 32) return most > 64 && most < 160 ? 8 : undefined;
  const middle = (most + least) / 2;
  return (red > middle ? 1 : 0) + (green > middle ? 2 : 0) + (blue > middle ? 4 : 0);
}
