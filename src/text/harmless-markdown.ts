import { oneLine, zeroWidthMark } from './cleaning.js';

/** Characters with a meaning in Markdown, HTML, or a table anywhere in a line. */
const meaningful = /[&<>`*_~[\]\\|#$]/g;
/** Characters with a meaning at the start of a line: lists, headings, rules. */
const leading = /^(?:[-+=]|\d+[.)](?!\S))/;
/** Where GitHub would recognize a mention, a reference, a formula, a link, or an emoji. */
const linking = /[@#$](?=\S)|:(?=\/\/|100:|1234:|(?!\d+:)[\w+-]{1,40}:)|www(?=\.)|\bGH-(?=\d)/gi;
/** Characters that reorder the text around them. */
const reordering = /[\u202a-\u202e\u2066-\u2069]/g;

/** Returns text from elsewhere as plain words on one line, safe in Markdown, in a table cell, and in HTML. */
export function prose(text: string): string {
  return escaped(text, zeroWidthMark);
}

/** Returns text from elsewhere formatted as code, so that it can be copied unchanged; a dash if it is empty. */
export function code(text: string): string {
  const words = escaped(text, '<!-- -->');
  return words === '' ? '–' : `<code>${words}</code>`;
}

/** Returns text from elsewhere in a fenced block, whose fence is longer than any fence in the text. */
export function fence(text: string): string {
  const clean = text.replace(reordering, '\ufffd');
  const longest = [...clean.matchAll(/`+/g)].reduce((length, [ticks]) => Math.max(length, ticks.length), 2);
  const bar = '`'.repeat(longest + 1);
  return `${bar}text\n${clean}\n${bar}`;
}

/** Numeric references are plain characters everywhere; `apart` is inserted to break up what would become a link. */
function escaped(text: string, apart: string): string {
  return oneLine(text)
    .replace(reordering, '\ufffd')
    .replace(linking, '$&\0') // oneLine has removed every other NUL
    .replace(meaningful, reference)
    .replace(leading, (start) => `${start.slice(0, -1)}${reference(start.slice(-1))}`)
    .replaceAll('\0', apart);
}

function reference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
