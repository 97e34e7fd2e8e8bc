import type { Schema } from '../../schema/schema.js';

/** Returns the version of borgmatic that added an option; undefined if it is the same as that of the option around it. */
export function addedIn(schema: Schema, outer?: Schema): string | undefined {
  const own = schema['x-since'];
  const around = outer?.['x-since'];
  return own === undefined || (around !== undefined && !isLater(own, around)) ? undefined : own;
}

function isLater(version: string, than: string): boolean {
  const [a, b] = [version, than].map((text) => text.split('.').map(Number));
  for (const [index, part] of (a ?? []).entries()) {
    if (part !== b?.[index]) return part > (b?.[index] ?? 0);
  }
  return false;
}
