import { accessSync, constants, existsSync, mkdirSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { dirname, join, normalize, resolve } from 'node:path';
import type { Borg } from '../borg/borg.js';
import type { CollectedSources } from '../files/sources.js';
import { asError, UserError } from '../system/errors.js';
import { removeFolder, temporaryRoot, writePrivateFile } from '../system/temporary.js';
import type { RunConfigurations } from './action.js';
import { manifestText } from './bootstrap-manifest.js';
import { manifestFolder } from './manifest-places.js';

/** What an archive carries of the configurations that it was made with: a manifest, and the files that it names. */
export interface Kept {
  /** What Borg walks through before the sources. */
  readonly roots: readonly string[];
  /** Include patterns, so that no exclude of the user's keeps these out. */
  readonly includes: readonly string[];
  /** The configurations among it that hold secrets, as a person would name them. */
  readonly withSecrets: readonly string[];
  /** Removes what was written; to be called whatever became of the archive. */
  readonly putAway: () => void;
}

/** What is needed to keep them. */
export interface KeepRequest {
  readonly configurations: RunConfigurations;
  readonly sources: CollectedSources;
  /** Where Borg is started, where that is not the working folder: the sources are seen from there. */
  readonly movedTo?: string | undefined;
  readonly borg: Pick<Borg, 'capabilities'>;
}

/** Writes the manifest for one archive; undefined where nothing can be kept. Throws UserError where it cannot be written. */
export function keepConfigurations(request: KeepRequest): Kept | undefined {
  const { configurations, sources } = request;
  // What comes through a pipe (`-c <(…)`) is gone by now, and Borg would wait for it with read_special.
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
    // Borg never goes twice to what was a root: a source that holds one of them does not store it again.
    roots: [place.root, ...files.filter((file) => !sources.roots.includes(file))],
    includes: [`pp:${place.matched}`, ...files.map((file) => `pf:${file}`)],
    withSecrets: [
      ...named.filter((path) => configurations.withSecrets?.includes(path)),
      ...(configurations.inlineHasSecrets ? ['the configuration of the workflow'] : []),
    ],
    putAway,
  };
}

/** How a repository is encrypted, as far as the result of `borg create` says so. */
function encryptionIn(document: unknown): string | undefined {
  if (typeof document !== 'object' || document === null || !('encryption' in document)) return undefined;
  const { encryption } = document;
  if (typeof encryption !== 'object' || encryption === null) return undefined;
  if ('mode' in encryption && typeof encryption.mode === 'string') return encryption.mode;
  return 'encryption' in encryption && typeof encryption.encryption === 'string' ? encryption.encryption : undefined;
}

/**
 * A warning where an archive holds a configuration with secrets that everybody can read who can read the repository;
 * undefined where it is encrypted, or has none. Authenticated modes encrypt nothing.
 */
export function exposedSecrets(
  { withSecrets }: Pick<Kept, 'withSecrets'>,
  document: unknown,
  repository: string,
): string | undefined {
  const mode = encryptionIn(document);
  if (withSecrets.length === 0 || mode === undefined || !/^(none|authenticated)/.test(mode)) return undefined;
  const [what, holds] = withSecrets.length === 1 ? ['a copy', 'holds'] : ['copies', 'hold'];
  return `${repository} is not encrypted (${mode}), and the new archive contains ${what} of ${withSecrets.join(', ')}, which ${holds} secrets: whoever can read the repository can read them. Set bootstrap: {store_config_files: false}, or move the secrets out of the configuration: a passphrase with encryption_passcommand, others into environment variables named as \${VARIABLE}.`;
}

interface Place {
  /** The folder below which the manifest is written. */
  readonly top: string;
  readonly root: string;
  /** The folder as patterns see it. */
  readonly matched: string;
  /** The folder as the archive has it. */
  readonly stored: string;
}

/** An archive has the manifest at its top where that can be done; else below the temporary folder, as borgmatic has it. */
function placeFor(request: KeepRequest): Place {
  const top = temporaryRoot();
  const whole = join(top, manifestFolder);
  if (request.borg.capabilities.slashDot) {
    return { top, root: `${top}/./${manifestFolder}`, matched: whole, stored: manifestFolder };
  }
  const near = { root: manifestFolder, matched: manifestFolder, stored: manifestFolder };
  if (request.movedTo !== undefined && isOwn(request.movedTo)) return { ...near, top: request.movedTo };
  return { top, root: whole, matched: whole, stored: whole.slice(1) };
}

/** Whether a folder is an empty shell of ours, and not the snapshot itself. */
function isOwn(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return !existsSync(join(folder, dirname(manifestFolder)));
  } catch {
    return false; // a snapshot cannot be written to
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** A path, and what it leads to where it is a link: each link is worth keeping, and so is what stands at their end. */
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
    return undefined; // no link
  }
}

/** How many archives that are being made just now share a folder: repositories of one run, worked on side by side. */
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
    // It never throws: what the archive is worth does not depend on it, and the end of the run tries again.
    if (users() === 0) removeFolder(dirname(folder));
  };
}

function writeAll(folder: string, texts: Readonly<Record<string, string>>): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const [name, text] of Object.entries(texts)) writePrivateFile(join(folder, name), text);
  } catch (error) {
    rmSync(dirname(folder), { recursive: true, force: true });
    throw new UserError(
      `No archive was made: the list of its configuration files cannot be written to ${folder}: ${asError(error).message}. Make room there, or set bootstrap: {store_config_files: false}.`,
    );
  }
}
