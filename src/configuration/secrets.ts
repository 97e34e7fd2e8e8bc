import type { Configuration } from './configuration.js';
import { options, repositoryOptions } from './options.js';
import type { Schema } from './schema.js';

const schemas: Schema = { type: 'object', properties: { ...options, ...repositoryOptions } };

/** Every value of a configuration that no output may show: what the schema calls secret, and passwords in URLs. */
export function secretsOf(configuration: Configuration): readonly string[] {
  const found = new Set<string>();
  collect(configuration.options, schemas, found);
  for (const { path, options: own } of configuration.repositories) {
    collect(own, schemas, found);
    for (const secret of secretsOfUrl(path)) found.add(secret);
  }
  found.delete('');
  return [...found];
}

function collect(value: unknown, schema: Schema, found: Set<string>): void {
  if (typeof value === 'string') {
    if (schema['x-secret']) found.add(value);
  } else if (Array.isArray(value)) {
    for (const item of value) collect(item, schema.items ?? {}, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) collect(part, schema.properties?.[name] ?? {}, found);
  }
}

/** `scheme://user:password@…`, or `s3:key:secret@…`; a user name alone is no secret. */
function secretsOfUrl(path: string): readonly string[] {
  const userinfo = /^[a-z][a-z0-9+.-]*:(?:\/\/)?([^/@:]*:[^/@]+)@/i.exec(path)?.[1];
  const password = userinfo?.slice(userinfo.indexOf(':') + 1);
  if (userinfo === undefined || password === undefined) return [];
  return [userinfo, password, decoded(password)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
