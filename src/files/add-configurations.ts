import { accessSync, constants, existsSync, mkdirSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { dirname, join, normalize, resolve } from 'node:path';
import { manifestText } from '../archives/bootstrap-manifest.js';
import { manifestFolder } from '../archives/bootstrap-manifest-places.js';
import type { Borg } from '../borg/borg-call.js';
import { codeOf, UserError } from '../system/errors.js';
import { removeFolder, temporaryRoot, writePrivateFile } from '../system/temporary.js';
import { writeFault } from '../system/write-faults.js';
import type { CollectedSources } from './sources.js';

/** The configurations stored in an archive that was made with them: a manifest and the files that it names. */
export interface StoredConfigurations {
  /** Roots that Borg reads before the sources. */
  readonly roots: readonly string[];
  /** Include patterns that protect the files from the user's excludes. */
  readonly includes: readonly string[];
  /** Those of the configurations that contain secrets, as named in messages. */
  readonly withSecrets: readonly string[];
  /** The folder in which Borg runs, if the manifest could be written there, and so is at the top of the archive. */
  readonly movedTo?: string | undefined;
  /** Removes the temporary files; must be called however making the archive ended. */
  readonly putAway: () => void;
}

/** What is needed to store them. */
interface KeepRequest {
  readonly configurations: RunConfigurations;
  readonly sources: CollectedSources;
  /** The folder in which Borg runs, if it isn't the working directory; sources are relative to it. */
  readonly movedTo?: string | undefined;
  readonly borg: Pick<Borg, 'capabilities'>;
}

/**
 * Writes the manifest for one archive; undefined if there is nothing to store. Throws UserError if it can't be written.
 */
export function storeConfigurations(request: KeepRequest): StoredConfigurations | undefined {
  const { configurations, sources } = request;
  // A configuration from a pipe (`-c <(…)`) is already consumed, and with read_special Borg would wait for it.
  const named = configurations.files.map((path) => normalize(path)).filter(isFile);
  if (named.length === 0 && configurations.inline === undefined) return undefined;
  const place = placeFor(request);
  const { followsRootLinks } = request.borg.capabilities;
  const files = [...new Set(followsRootLinks ? named : named.flatMap(withTargets))];
  const inline = configurations.inline === undefined ? [] : [`/${place.stored}/configuration.yaml`];
  const putAway = write(join(place.top, manifestFolder), {
    'manifest.json': manifestText([...files, ...inline]),
    ...(configurations.inline === undefined ? {} : { 'configuration.yaml': configurations.inline }),
  });
  return {
    // Borg never reads a root twice, so a source that contains one of these files doesn't store it again.
    roots: [place.root, ...files.filter((file) => !sources.roots.includes(file))],
    includes: [`pp:${place.matched}`, ...files.map((file) => `pf:${file}`)],
    withSecrets: [
      ...named.filter((path) => configurations.withSecrets?.includes(path)),
      ...(configurations.inlineHasSecrets ? ['the configuration of the workflow'] : []),
    ],
    movedTo: place.top === request.movedTo ? place.top : undefined,
    putAway,
  };
}

/** Returns the encryption mode of the repository, if the output of `borg create` contains it. */
function encryptionIn(document: unknown): string | undefined {
  if (typeof document !== 'object' || document === null || !('encryption' in document)) return undefined;
  const { encryption } = document;
  if (typeof encryption !== 'object' || encryption === null) return undefined;
  if ('mode' in encryption && typeof encryption.mode === 'string') return encryption.mode;
  return 'encryption' in encryption && typeof encryption.encryption === 'string' ? encryption.encryption : undefined;
}

/**
 * Returns a warning if the archive contains a configuration with secrets and anyone who can read the repository can
 * read them; undefined if the repository is encrypted or there are no secrets. Authenticated modes don't encrypt.
 */
export function exposedSecrets(
  { withSecrets }: Pick<StoredConfigurations, 'withSecrets'>,
  document: unknown,
  repository: string,
): string | undefined {
  const mode = encryptionIn(document);
  if (withSecrets.length === 0 || mode === undefined || !/^(none|authenticated)/.test(mode)) return undefined;
  const [what, holds] = withSecrets.length === 1 ? ['a copy', 'contains'] : ['copies', 'contain'];
  return `${repository} is not encrypted (${mode}), and the new archive contains ${what} of ${withSecrets.join(', ')}, which ${holds} secrets. Anyone who can read the repository can read them. Set bootstrap: {store_config_files: false}, or move the secrets out of the configuration: use encryption_passcommand for a passphrase, and \${VARIABLE} with an environment variable for other secrets.`;
}

interface Place {
  /** The folder below which the manifest is written. */
  readonly top: string;
  readonly root: string;
  /** The folder as matched by patterns. */
  readonly matched: string;
  /** The folder as stored in the archive. */
  readonly stored: string;
}

/**
 * Stores the manifest at the top of the archive if possible, otherwise below the temporary folder, as borgmatic does.
 */
function placeFor(request: KeepRequest): Place {
  const top = temporaryRoot();
  const whole = join(top, manifestFolder);
  if (request.borg.capabilities.slashDot) {
    return { top, root: `${top}/./${manifestFolder}`, matched: whole, stored: manifestFolder };
  }
  const near = { root: manifestFolder, matched: manifestFolder, stored: manifestFolder };
  if (request.movedTo !== undefined && isOwnEmptyFolder(request.movedTo)) return { ...near, top: request.movedTo };
  return { top, root: whole, matched: whole, stored: whole.slice(1) };
}

/** Tells whether a folder is an empty one that this program made, and not the snapshot itself. */
function isOwnEmptyFolder(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return !existsSync(join(folder, dirname(manifestFolder)));
  } catch {
    return false; // snapshots are read-only
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/**
 * Returns a path and, if it is a symbolic link, each path that it leads to: every link is stored, and its final target.
 */
export function withTargets(path: string): readonly string[] {
  const found = [path];
  for (let links = 0; links < 10; links += 1) {
    const last = found.at(-1) ?? path;
    const target = targetOf(last);
    if (target === undefined) break;
    found.push(resolve(dirname(last), target));
  }
  return found;
}

function targetOf(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined; // not a symbolic link
  }
}

/**
 * How many archives that are currently being made share a folder, when repositories of one run are processed in
 * parallel.
 */
const sharing = new Map<string, number>();

function write(folder: string, texts: Readonly<Record<string, string>>): () => void {
  const users = (): number => sharing.get(folder) ?? 0;
  if (users() === 0) writeAll(folder, texts);
  sharing.set(folder, users() + 1);
  let left = false;
  return () => {
    if (left) return;
    left = true;
    sharing.set(folder, users() - 1);
    // This never throws, because the archive doesn't depend on it, and the end of the run tries again.
    if (users() === 0) removeFolder(dirname(folder));
  };
}

/** What to do if the list can't be written, by error code. */
const writeAdvice: Readonly<Record<string, string>> = {
  ENOSPC: 'Free space there',
  EDQUOT: 'Free space there',
  EACCES: 'Run as a user who can write there',
  EPERM: 'Run as a user who can write there',
  EROFS: 'Mount it writable',
};

function writeAll(folder: string, texts: Readonly<Record<string, string>>): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const [name, text] of Object.entries(texts)) writePrivateFile(join(folder, name), text);
  } catch (error) {
    rmSync(dirname(folder), { recursive: true, force: true });
    const advice = writeAdvice[codeOf(error)] ?? 'Fix that';
    throw new UserError(
      `No archive was made: the list of its configuration files could not be written to ${folder}: ${writeFault(error)}. ${advice}, or set bootstrap: {store_config_files: false}.`,
    );
  }
}

/** The configurations that a run uses. */
export interface RunConfigurations {
  /** Absolute paths of the files, including the files that they include. */
  readonly files: readonly string[];
  /** The YAML of an inline configuration, which isn't in a file. */
  readonly inline?: string | undefined;
  /** Those files that contain a secret itself rather than a reference to one. */
  readonly withSecrets?: readonly string[] | undefined;
  /** The inline configuration contains a secret itself. */
  readonly inlineHasSecrets?: boolean | undefined;
  /** The options of every configured repository, even if this run doesn't use it. */
  readonly options?: readonly Readonly<Record<string, unknown>>[] | undefined;
}
