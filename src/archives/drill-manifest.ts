import { createHash, randomBytes } from 'node:crypto';

/** A file that was in the sources when an archive was made. */
export interface SampledFile {
  /** As stored in the archive. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** The modification time in nanoseconds since 1970, as a decimal number. */
  readonly modified: string;
  /** In hexadecimal; missing if the file was too large to read. */
  readonly sha256?: string | undefined;
}

/** What an archive contains for restore drills: what was in the sources when it was made. */
interface DrillManifest {
  readonly files: readonly SampledFile[];
}

/** The format of manifests. */
const version = 1;

/** The maximum number of files in a manifest. */
const mostFiles = 1_000;

/** Returns the content of a manifest. */
export function drillManifestText({ files }: DrillManifest): string {
  return JSON.stringify({ version, files });
}

/**
 * Returns what a manifest says; undefined if it isn't valid. Whoever can write to a repository without encryption can
 * write it, so each of its values is checked: no path leads out of the folder that it is restored to.
 */
export function drillManifestIn(text: string): DrillManifest | undefined {
  try {
    const document = fieldsOf(JSON.parse(text));
    const { files } = document;
    if (document['version'] !== version || !Array.isArray(files) || files.length > mostFiles) return undefined;
    const read = files.map(sampledFile);
    return read.includes(undefined) ? undefined : { files: read.filter((file) => file !== undefined) };
  } catch {
    return undefined; // not JSON
  }
}

function sampledFile(found: unknown): SampledFile | undefined {
  const { path, size, modified, sha256 } = fieldsOf(found);
  if (typeof path !== 'string' || !isPlainPath(path)) return undefined;
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) return undefined;
  if (typeof modified !== 'string' || !/^-?\d{1,20}$/.test(modified)) return undefined;
  if (sha256 === undefined) return { path, size, modified };
  return typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256) ? { path, size, modified, sha256 } : undefined;
}

function isPlainPath(path: string): boolean {
  const names = path.split('/');
  return path.length <= 4096 && !/[\0\p{Surrogate}]/u.test(path) && !names.some((name) => /^\.{0,2}$/.test(name));
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** The start of every canary. Whoever finds one should know what it is. */
const canaryHead = 'This file shows that a Borgflow restore drill can read this archive. Seed: ';

/** The number of lines in a canary that follow from its seed. */
const canaryLines = 60;

/**
 * Returns the content of a canary, with a seed of its own, so that each archive has other data. Everything else follows
 * from the seed, so its hash is known without a record of it.
 */
export function createCanary(): string {
  return canaryOf(randomBytes(16).toString('hex'));
}

/** Returns the SHA-256 that a canary must have, according to its seed; undefined if it is too damaged to have one. */
export function canaryHash(start: string): string | undefined {
  const seed = start.startsWith(canaryHead)
    ? /^[0-9a-f]{32}(?=\n)/.exec(start.slice(canaryHead.length))?.[0]
    : undefined;
  return seed === undefined ? undefined : createHash('sha256').update(canaryOf(seed)).digest('hex');
}

function canaryOf(seed: string): string {
  const lines = Array.from({ length: canaryLines }, (_, at) =>
    createHash('sha256').update(`${seed} ${at}`).digest('hex'),
  );
  return `${canaryHead}${seed}\n${lines.join('\n')}\n`;
}
