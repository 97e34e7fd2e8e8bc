import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const page = readFileSync('docs/security.md', 'utf8');
const links = /\]\(\.\.\/(__tests__\/[^)\s]+)(?: "([^"]*)")?\)/g;
const linked = [...page.matchAll(links)].map(([, path = '']) => path);
const promises = page.split('\n').filter((line) => /^- Promised/.test(line));

/** Returns the titles of the tests in a file, and of the groups that they are in. */
function titlesIn(path: string): readonly string[] {
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(/(?<=\()(['`"])((?:(?!\1)[^\\\n]|\\.)+)\1, (?:async )?\(/g)].map(
    ([, , title = '']) => title,
  );
}

describe('the security page', () => {
  test.each(promises)('names a test for this promise, by its file and title: %s', (promise) => {
    const tests = [...promise.matchAll(links)];
    expect(tests.length).toBeGreaterThan(0);
    for (const [, path = '', title = ''] of tests) expect(titlesIn(path)).toContain(title);
  });

  test('describes each attack in the tests', () => {
    const attacks = readdirSync('__tests__/attacks').filter((name) => name.endsWith('.test.ts'));
    expect(attacks.map((name) => join('__tests__/attacks', name)).filter((path) => !linked.includes(path))).toEqual([]);
  });
});
