import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { anchorsIn, linksIn } from '../../scripts/markdown-links.js';

const markdownIn = (folder: string, recursive = true) =>
  readdirSync(folder, { recursive, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => normalize(join(folder, name)));
const files = [
  ...markdownIn('.', false),
  ...['.github', 'bench', 'docs', 'examples'].flatMap((folder) => markdownIn(folder)),
].sort();
const isExternal = (target: string) => /^[a-z]+:/i.test(target);

/** Returns why a link to a file or heading of this repository is broken; undefined if it works. */
function faultOf(from: string, target: string): string | undefined {
  const [path = '', anchor] = decodeURI(target).split('#');
  const file = path === '' ? from : normalize(join(dirname(from), path));
  // Pages of GitHub that are next to the files of a repository.
  if (/^\.\.\/\.\.\/(issues|security|discussions)\b/.test(file)) return undefined;
  if (file.startsWith('..')) return `${target} leaves the repository`;
  if (!existsSync(file)) return `${target} doesn't exist`;
  if (anchor === undefined) return undefined;
  if (!file.endsWith('.md') || statSync(file).isDirectory()) return `${target} names a heading, but isn't Markdown`;
  return anchorsIn(readFileSync(file, 'utf8')).has(anchor) ? undefined : `${target}: ${file} has no such heading`;
}

describe('links in Markdown files', () => {
  test.each(files)('%s links only to files and headings that exist', (name) => {
    const links = linksIn(readFileSync(name, 'utf8')).filter(({ target }) => !isExternal(target));
    expect(links.flatMap(({ line, target }) => faultOf(name, target)?.replace(/^/, `line ${line}: `) ?? [])).toEqual(
      [],
    );
  });

  test.each(files)('%s links to other sites through https', (name) => {
    const targets = linksIn(readFileSync(name, 'utf8')).map(({ target }) => target);
    const wrong = targets.filter(
      (target) => isExternal(target) && !/^(https:\/\/[\w.-]+(\/\S*)?|mailto:\S+@\S+)$/.test(target),
    );
    expect(wrong).toEqual([]);
  });

  test('are found: inline, by reference, as HTML, and bare, but not in code', () => {
    const text =
      '[a](b.md "t") `[c](d)` ![e](f(1).png)\n```\n[g](h)\n```\n[i]: j#k\n<https://l.example/> <img src="m.png">\n';
    expect(linksIn(text)).toEqual([
      { line: 1, target: 'b.md' },
      { line: 1, target: 'f(1).png' },
      { line: 5, target: 'j#k' },
      { line: 6, target: 'https://l.example/' },
      { line: 6, target: 'm.png' },
    ]);
  });

  test('to headings are spelled as GitHub spells them', () => {
    const text = '# How to add …\n## `x-borgflow` & more\n## Twice\n## Twice\n```\n# not one\n```\n## A [link](b)\n';
    expect([...anchorsIn(text)]).toEqual(['how-to-add-', 'x-borgflow--more', 'twice', 'twice-1', 'a-link']);
  });

  test('that are broken are noticed', () => {
    expect(faultOf('README.md', 'docs/none.md')).toBe("docs/none.md doesn't exist");
    expect(faultOf('docs/hooks.md', '../README.md#none')).toBe('../README.md#none: README.md has no such heading');
    expect(faultOf('README.md', '../other/file')).toBe('../other/file leaves the repository');
  });
});
