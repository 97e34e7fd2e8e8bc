import { mark, oneLine } from '../inert.js';

/** Letters to which Markdown, HTML or a table gives a meaning anywhere in a line. */
const meaningful = /[&<>`*_~[\]\\|#$]/g;
/** And those that mean something at the start of a line: lists, headings, rules. */
const leading = /^(?:[-+=]|\d+[.)](?!\S))/;
/** Where GitHub would see a mention, a reference, a formula, a link or an emoji. */
const linking = /[@#$](?=\S)|:(?=\/\/|100:|1234:|(?!\d+:)[\w+-]{1,40}:)|www(?=\.)|\bGH-(?=\d)/gi;
/** Reorder the letters around them. */
const reordering = /[\u202a-\u202e\u2066-\u2069]/g;

/** Text of others as plain words on one line: valid within Markdown, a table cell and HTML, and never more than words. */
export function prose(text: string): string {
  return escaped(text, mark);
}

/** Text of others in the shape of code, which can be copied as it is; a dash for none. */
export function code(text: string): string {
  const words = escaped(text, '<!-- -->');
  return words === '' ? '–' : `<code>${words}</code>`;
}

/** Lines of others, without control characters, behind a fence that is longer than any they hold. */
export function fence(text: string): string {
  const clean = text.replace(reordering, '\ufffd');
  const longest = [...clean.matchAll(/`+/g)].reduce((length, [ticks]) => Math.max(length, ticks.length), 2);
  const bar = '`'.repeat(longest + 1);
  return `${bar}text\n${clean}\n${bar}`;
}

/** What unfolds at a click; both are Markdown or HTML already, the title on one line. */
export function fold(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}

/** One row of a table, with its line end; the cells are Markdown already. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

/** The first two lines of a table. */
export function tableHead(columns: readonly { readonly head: string; readonly align: 'left' | 'right' }[]): string {
  const rule = columns.map(({ align }) => (align === 'right' ? '--:' : '---'));
  return `${tableRow(columns.map(({ head }) => head))}${tableRow(rule)}`;
}

/** Numeric references are letters only, wherever they stand; `apart` keeps what would become a link from doing so. */
function escaped(text: string, apart: string): string {
  return oneLine(text)
    .replace(reordering, '\ufffd')
    .replace(linking, '$&\0') // no NUL is left behind by oneLine
    .replace(meaningful, reference)
    .replace(leading, (start) => `${start.slice(0, -1)}${reference(start.slice(-1))}`)
    .replaceAll('\0', apart);
}

function reference(letter: string): string {
  return `&#${letter.charCodeAt(0)};`;
}
