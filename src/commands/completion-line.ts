/**
 * The words of an unfinished shell line, the last one being typed: empty behind a blank. A quote that is not closed
 * goes to the end.
 */
export function unfinishedWords(line: string): readonly string[] {
  const words: string[] = [];
  let word: string | undefined;
  for (const [piece, blank, single, double, escaped] of line.matchAll(pieces)) {
    if (blank !== undefined) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else {
      word = (word ?? '') + (single ?? double?.replaceAll(/\\(["\\$`])/g, '$1') ?? escaped ?? piece);
    }
  }
  return [...words, word ?? ''];
}

const pieces = /(\s+)|'([^']*)(?:'|$)|"((?:\\.|[^"\\])*)(?:"|$)|\\(.?)|[^\s'"\\]+|["\\]/gs;
