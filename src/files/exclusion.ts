import { normalize } from 'node:path';
import type { Line } from './patterns.js';

/**
 * Returns a function that tells whether the excludes match an absolute path, as far as the patterns themselves tell.
 */
export function createExclusionTest(lines: readonly Line[]) {
  const tests = lines.flatMap(({ kind, text }) => {
    if (kind === 'exclude') return [expressionOf(text, 'fm')];
    const excluded = /^[-!]\s*(.+)$/s.exec(text)?.[1];
    return excluded === undefined ? [] : [expressionOf(excluded, 'sh')];
  });
  return (path: string): boolean => tests.some((test) => test?.test(path.replace(/^\/+/, '')));
}

/** Returns a function that tells whether Borg may skip the content of a path; true if only Borg could tell. */
export function createBarrierTest(lines: readonly Line[]) {
  const tests = lines.flatMap(({ kind, text }) => {
    if (kind === 'exclude') return [mayBar(text, 'fm')];
    const stopping = /^!\s*(.+)$/s.exec(text)?.[1];
    return stopping === undefined ? [] : [mayBar(stopping, 'sh')];
  });
  return (path: string): boolean => tests.some((test) => test(path.replace(/^\/+/, '')));
}

function mayBar(pattern: string, usual: 'sh' | 'fm'): (path: string) => boolean {
  const expression = pattern.includes('[') ? undefined : expressionOf(pattern, usual);
  return (path) => expression?.test(path) !== false;
}

/**
 * Returns what a pattern matches, including everything below; undefined for a regular expression, which only Borg can
 * read.
 */
function expressionOf(pattern: string, usual: 'sh' | 'fm'): RegExp | undefined {
  const [, style = usual, text = ''] = /^(?:(fm|sh|pp|pf|re):)?(.*)$/s.exec(pattern) ?? [];
  if (style === 're') return undefined;
  const path = normalize(text)
    .replace(/^\/+/, '')
    .replace(/(\/\*{0,2})+$/, '');
  const literal = style === 'pp' || style === 'pf';
  const source = path.replace(/\*\*\/|\*+|\?|[\\^$.|+(){}[\]]/g, (part) => {
    if (literal) return part.replace(/\W/g, '\\$&');
    if (part === '**/') return '(.*/)?';
    if (part.startsWith('*')) return style === 'fm' || part.length > 1 ? '.*' : '[^/]*';
    if (part === '?') return style === 'fm' ? '.' : '[^/]';
    return `\\${part}`;
  });
  return new RegExp(`^${source}(/|$)`, 's');
}
