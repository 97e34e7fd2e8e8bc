import { printableText } from '../../text/cleaning.js';

/** A piece of HTML. Only `html` and `markup` make one, so that text from elsewhere can't become part of it unescaped. */
export class Html {
  constructor(readonly text: string) {}
}

/** What a piece can contain: other pieces as they are, anything else as text; nothing for undefined. */
type Content = Html | readonly Html[] | string | number | undefined;

/** Creates a piece of HTML from a template: `html\`<p>${anything}</p>\``. Text is escaped, also in quoted attributes. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Html {
  return new Html(parts.map((part, index) => part + textOf(contents[index])).join(''));
}

/** Declares a text as HTML: one of our own constants, or text that is already escaped. */
export function markup(text: string): Html {
  return new Html(text);
}

/** Returns text in which each command in backticks is formatted as code. */
export function withCode(text: string): Html {
  const parts = text.split(/`([^`]+)`/);
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : html`${part}`))}`;
}

const plain = /^[\t\n\x20\x21\x23-\x25\x28-\x3b\x3d\x3f-\x7e]*$/;
const special = /[&<>"']/g;
const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Returns text as HTML in which each character is itself: none has a meaning, and none is invisible or reorders others. */
export function escapeHtml(text: string): string {
  if (isPlain(text)) return text;
  return printableText(text).replace(special, (character) => references[character] ?? '');
}

function textOf(content: Content): string {
  if (content === undefined) return '';
  if (content instanceof Html) return content.text;
  return typeof content === 'object' ? content.map(({ text }) => text).join('') : escapeHtml(String(content));
}

/** Returns whether a text is the same as HTML: most text is. */
export function isPlain(text: string): boolean {
  return plain.test(text);
}
