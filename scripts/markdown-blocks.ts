/** A block between fences in a Markdown document. */
export interface MarkdownBlock {
  /** The line of its opening fence. */
  readonly line: number;
  /** The word after the opening fence; empty if there is none. */
  readonly language: string;
  /** Its text, without the indentation of a list. */
  readonly text: string;
}

/** Returns all blocks between fences in a Markdown document. */
export function markdownBlocks(markdown: string): readonly MarkdownBlock[] {
  const fence = /^( *)```(\S*)[^\n]*\n([\s\S]*?)^\1```$/gm;
  return [...markdown.matchAll(fence)].map(({ index, 1: indent = '', 2: language = '', 3: body = '' }) => ({
    line: markdown.slice(0, index).split('\n').length,
    language,
    text: body.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  }));
}
