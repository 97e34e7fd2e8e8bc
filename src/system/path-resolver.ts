import { lstatSync, readlinkSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf } from './errors.js';

/** A file, folder, or symbolic link that the system visits when it resolves a path. */
export interface PathStep {
  /** The real path of its folder, followed by its name. */
  readonly path: string;
  /** The real path of the folder. */
  readonly folder: string;
  /** From lstat; undefined if nothing exists there. */
  readonly status: Stats | undefined;
  /** The path has more components after it, although nothing exists there. */
  readonly goesOn?: boolean;
}

/** Everything that decides what a path resolves to, in the order in which the system visits it. */
export interface ResolvedPath {
  readonly steps: readonly PathStep[];
  /** The error code if the path can't be resolved, except for nonexistent files. */
  readonly trouble?: string | undefined;
}

/** The maximum number of symbolic links that Linux follows. */
const mostLinks = 40;

/** Resolves paths as the system does. It reads each file, folder, and symbolic link only once. */
export class PathResolver {
  private readonly known = new Map<string, Stats | string>();
  private readonly followed = new Map<string, ResolvedPath>();

  /** Returns the lstat of a path, or an error code. */
  look(path: string): Stats | string {
    const known = this.known.get(path) ?? lookAt(path);
    this.known.set(path, known);
    return known;
  }

  /** Resolves an absolute path. It is not normalized, because `..` after a symbolic link is the parent of the link's target. */
  follow(path: string): ResolvedPath {
    const way = this.followed.get(path) ?? this.walk(path);
    this.followed.set(path, way);
    return way;
  }

  private walk(path: string): ResolvedPath {
    const steps: PathStep[] = [];
    const names = path.split('/');
    let folder = '/';
    let links = 0;
    for (let name = names.shift(); name !== undefined; name = names.shift()) {
      const place = name === '..' ? dirname(folder) : join(folder, name);
      const status = this.look(place);
      if (typeof status === 'string') return ended(steps, { path: place, folder, goesOn: names.some(isName) }, status);
      if (isName(name)) steps.push({ path: place, folder, status });
      const target = status.isSymbolicLink() ? targetOf(place) : undefined;
      names.unshift(...(target?.split('/') ?? []));
      folder = target === undefined ? place : baseOf(target, folder);
      links += Number(target !== undefined);
      if (links > mostLinks) return { steps, trouble: 'ELOOP' };
    }
    return { steps };
  }
}

function isName(name: string): boolean {
  return !/^\.{0,2}$/.test(name);
}

function ended(steps: readonly PathStep[], step: Omit<PathStep, 'status'>, code: string): ResolvedPath {
  if (code === 'ENOTDIR') return { steps };
  if (code !== 'ENOENT') return { steps, trouble: code };
  return { steps: [...steps, { ...step, status: undefined }] };
}

/** Returns the folder that a symbolic link's target is relative to. */
function baseOf(target: string, folder: string): string {
  return target.startsWith('/') ? '/' : folder;
}

function targetOf(link: string): string | undefined {
  try {
    return readlinkSync(link);
  } catch {
    return undefined; // no longer a symbolic link; whoever replaced it is found anyway
  }
}

function lookAt(path: string): Stats | string {
  try {
    return lstatSync(path);
  } catch (error) {
    return codeOf(error);
  }
}
