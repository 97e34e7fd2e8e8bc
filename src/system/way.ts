import { lstatSync, readlinkSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf } from './errors.js';

/** A file, folder or link on the way that a path leads, as it stands in a folder. */
export interface Step {
  /** The folder's real path, and the name in it. */
  readonly path: string;
  /** The real path of the folder. */
  readonly folder: string;
  /** Links not followed; missing where there is nothing. */
  readonly status: Stats | undefined;
  /** The path goes on behind it, though there is nothing. */
  readonly goesOn?: boolean;
}

/** Everything that decides what a path leads to, in the order in which the system comes to it. */
export interface Way {
  readonly steps: readonly Step[];
  /** Why it can't be followed to its end, other than that there is nothing. */
  readonly trouble?: string | undefined;
}

/** As many links as Linux follows. */
const mostLinks = 40;

/** Follows paths as the system does, and asks for each file, folder and link only once. */
export class WayFinder {
  private readonly known = new Map<string, Stats | string>();
  private readonly followed = new Map<string, Way>();

  /** What stands at a path, links not followed; an error code where that can't be said. */
  look(path: string): Stats | string {
    const known = this.known.get(path) ?? lookAt(path);
    this.known.set(path, known);
    return known;
  }

  /** The way of an absolute path. It isn't simplified before: after a link, `..` is the folder above where that leads. */
  follow(path: string): Way {
    const way = this.followed.get(path) ?? this.walk(path);
    this.followed.set(path, way);
    return way;
  }

  private walk(path: string): Way {
    const steps: Step[] = [];
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

function ended(steps: readonly Step[], step: Omit<Step, 'status'>, code: string): Way {
  if (code === 'ENOTDIR') return { steps };
  if (code !== 'ENOENT') return { steps, trouble: code };
  return { steps: [...steps, { ...step, status: undefined }] };
}

/** Where a link's target counts from. */
function baseOf(target: string, folder: string): string {
  return target.startsWith('/') ? '/' : folder;
}

function targetOf(link: string): string | undefined {
  try {
    return readlinkSync(link);
  } catch {
    return undefined; // it is no longer a link, so whoever changed it is found to be able to
  }
}

function lookAt(path: string): Stats | string {
  try {
    return lstatSync(path);
  } catch (error) {
    return codeOf(error);
  }
}
