import type { Schema } from './schema.js';

/** The version of borgmatic that brought an option, where that is worth a word: one inside another is no older than it. */
export function ageOf(schema: Schema, outer?: Schema): string | undefined {
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
