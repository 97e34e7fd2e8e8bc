/** Whether the name of a configured database is a pattern, as borgmatic decides it: only an asterisk makes it one. */
export function isNamePattern(name: string): boolean {
  return name.includes('*');
}

/** Whether a name matches a shell pattern (`*`, `?`, `[…]`, `[!…]`) as a whole. */
export function matchesNamePattern(name: string, pattern: string): boolean {
  return name === pattern || expressionOf(pattern).test(name);
}

function expressionOf(pattern: string): RegExp {
  const source = pattern.replace(/\[(!?)(\]?[^\]]*)\]|[\s\S]/g, (part, not: string, set: string | undefined) => {
    if (set !== undefined) return `[${not === '' ? '' : '^'}${set.replace(/[\\^[\]]/g, '\\$&')}]`;
    if (part === '*') return '.*';
    if (part === '?') return '.';
    return part.replace(/[\\^$.|+(){}[\]/]/, '\\$&');
  });
  try {
    return new RegExp(`^${source}$`, 'su');
  } catch {
    // A reversed range such as [z-a] matches nothing.
    return /^(?!)/;
  }
}
