import type { Schema } from '../../schema/schema.js';
import { options } from '../options/options.js';
import { sectionNames } from '../options/sections.js';

/** A line whose indentation matches none of the lines above. */
export interface Misaligned {
  /** The offset of its first character. */
  readonly offset: number;
  /** Counted from 0. */
  readonly line: number;
  /** The error message, which contains names from the file. */
  readonly sentence: string;
}

interface Line {
  readonly number: number;
  readonly offset: number;
  /** The columns of each dash, and of the name or value. */
  readonly columns: readonly number[];
  readonly isItem: boolean;
  /** The name before the colon, if any. */
  readonly name: string | undefined;
  /** A value follows the name, so nothing may be indented below it. */
  readonly hasValue: boolean;
  readonly opensBlock: boolean;
}

/** An open indentation level, and what began there. */
interface Level {
  readonly column: number;
  readonly isItem: boolean;
  readonly name: string | undefined;
  /** It already has a value, so nothing may be indented below it. */
  readonly isClosed: boolean;
}

/** Returns the first misaligned line of a text that is known to be invalid YAML. */
export function misalignedLine(text: string): Misaligned | undefined {
  let levels: readonly Level[] = [];
  let block: number | undefined;
  for (const line of linesOf(text)) {
    const [first = 0] = line.columns;
    if (block !== undefined && first > block) continue;
    block = line.opensBlock ? first : undefined;
    const sentence = faultOf(line, levels);
    if (sentence !== undefined) return { offset: line.offset + first, line: line.number, sentence };
    levels = [...levels.filter((level) => staysOpen(level, line)), ...levelsOf(line)];
  }
  return undefined;
}

function staysOpen({ column, isItem }: Level, { columns: [first = 0], isItem: isNext }: Line): boolean {
  // A list may start in the same column as its name.
  return column < first || (column === first && isNext && !isItem);
}

function levelsOf({ columns, isItem, name, hasValue }: Line): readonly Level[] {
  const last = columns.length - 1;
  return columns.map((column, index) => {
    const isDash = isItem && index < last;
    return { column, isItem: isDash, name: isDash ? undefined : name, isClosed: index === last && hasValue };
  });
}

function faultOf(line: Line, levels: readonly Level[]): string | undefined {
  const [first = 0] = line.columns;
  const left = levels.filter(({ column }) => column <= first);
  const top = left.at(-1);
  const gone = levels[left.length];
  if (top?.column === first) {
    const isBesideItems = top.isItem && !line.isItem && left.at(-2)?.column !== first;
    return isBesideItems && gone ? describe(line, gone, 'left') : undefined;
  }
  if (gone) return describe(line, gone.name === undefined && !line.isItem ? (top ?? gone) : gone, 'left');
  return top?.isClosed ? describe(line, top, 'right') : undefined;
}

function describe(line: Line, other: Level, side: 'left' | 'right'): string | undefined {
  if (line.isItem && other.isItem) return `This item starts further ${side} than the one above. Align the dashes.`;
  if (line.isItem || line.name === undefined || other.name === undefined) return undefined;
  // An unknown name may be part of a secret.
  const isKnown = [line.name, other.name].every((name) => memberNames().has(name));
  return isKnown
    ? `\`${line.name}\` must line up with \`${other.name}\`.`
    : 'This name must line up with the others at its level.';
}

function* linesOf(text: string): Generator<Line> {
  let offset = 0;
  for (const [number, whole] of text.split('\n').entries()) {
    const written = whole.replace(/\r$/, '');
    if (/^\s*[^\s#]/.test(written) && !/^(---|\.\.\.|%)/.test(written)) yield lineOf(written, number, offset);
    offset += whole.length + 1;
  }
}

function lineOf(text: string, number: number, offset: number): Line {
  const columns: number[] = [];
  let at = /^ */.exec(text)?.[0].length ?? 0;
  for (let dash = /^- +/.exec(text.slice(at)); dash; dash = /^- +/.exec(text.slice(at))) {
    columns.push(at);
    at += dash[0].length;
  }
  const rest = text.slice(at);
  const name = /^["']?([\w.-]+)["']?\s*:(?=\s|$)/.exec(rest);
  const value = name
    ? rest
        .slice(name[0].length)
        .replace(/(^|\s)#.*$/, '')
        .trim()
    : rest;
  return {
    number,
    offset,
    columns: [...columns, at],
    isItem: columns.length > 0,
    name: name?.[1],
    hasValue: name !== null && value !== '' && !/^[&!]\S*$/.test(value),
    opensBlock: /^[|>][-+\d]*$/.test(value),
  };
}

let known: ReadonlySet<string> | undefined;

/** Returns the names of all options, including nested ones. */
function memberNames(): ReadonlySet<string> {
  known ??= new Set([...sectionNames, ...namesIn({ properties: options })]);
  return known;
}

function namesIn({ properties = {}, items }: Schema): readonly string[] {
  const inner = [...Object.values(properties), ...(items ? [items] : [])];
  return [...Object.keys(properties), ...inner.flatMap(namesIn)];
}
