import type { CollectedSources } from './sources.js';

/** Tells of an absolute path whether the excludes leave it out, as far as their text alone says so. */
export function exclusionOf({ patterns, patternFiles, excludes, excludeFiles, lines }: CollectedSources) {
  const inFiles = (files: readonly string[]) => files.flatMap((file) => lines.get(file) ?? []);
  const excluding = [...inFiles(patternFiles), ...patterns].flatMap((line) => /^[-!]\s*(.+)$/s.exec(line)?.[1] ?? []);
  const tests = [
    ...excluding.map((pattern) => expressionOf(pattern, 'sh')),
    ...[...inFiles(excludeFiles), ...excludes].map((pattern) => expressionOf(pattern, 'fm')),
  ];
  return (path: string): boolean => tests.some((test) => test?.test(path.replace(/^\/+/, '')));
}

/** What a pattern matches, and all below that; undefined for a regular expression, which Borg alone understands. */
function expressionOf(pattern: string, usual: 'sh' | 'fm'): RegExp | undefined {
  const [, style = usual, text = ''] = /^(?:(fm|sh|pp|pf|re):)?(.*)$/s.exec(pattern) ?? [];
  if (style === 're') return undefined;
  const path = text.replace(/^\/+/, '').replace(/(\/\*{0,2})+$/, '');
  const literal = style === 'pp' || style === 'pf';
  const source = path.replace(/\*\*\/|\*+|\?|[\\^$.|+(){}[\]]/g, (part) => {
    if (literal) return part.replace(/\W/g, '\\$&');
    if (part === '**/') return '(.*/)?';
    if (part.startsWith('*')) return style === 'fm' || part.length > 1 ? '.*' : '[^/]*';
    return part === '?' ? '[^/]' : `\\${part}`;
  });
  return new RegExp(`^${source}(/|$)`, 's');
}
