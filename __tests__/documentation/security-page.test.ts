import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const page = readFileSync('docs/security.md', 'utf8');
const linked = [...page.matchAll(/\]\(\.\.\/(__tests__\/[^)]+)\)/g)].map(([, path = '']) => path);
const promises = page.split('\n').filter((line) => /^- Promised/.test(line));

describe('the security page', () => {
  test.each(promises)('names an existing test for this promise: %s', (promise) => {
    const links = linked.filter((path) => promise.includes(path));
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((path) => !existsSync(path))).toEqual([]);
  });

  test('describes each attack in the tests', () => {
    const attacks = readdirSync('__tests__/attacks').filter((name) => name.endsWith('.test.ts'));
    expect(attacks.map((name) => join('__tests__/attacks', name)).filter((path) => !linked.includes(path))).toEqual([]);
  });
});
