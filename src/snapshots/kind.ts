import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Options } from '../configuration/schema.js';
import { quote, splitWords } from '../shell/quoting.js';
import { CommandError } from '../system/errors.js';
import type { RunProgram } from '../system/machine.js';
import { isWithin, type Mount } from '../system/mounts.js';

/** A source of the backup: its absolute path, and the device that it, or what there is of its path, lies on. */
export interface Root {
  readonly path: string;
  readonly device: number | undefined;
}

/** What a snapshot is taken of: a subvolume, a logical volume, a dataset. */
export interface Volume {
  /** The folder where it is mounted. */
  readonly at: string;
  /** Its own name: a path, a device, a dataset. */
  readonly id: string;
  /** The type of the file system in it, where that matters. */
  readonly type?: string | undefined;
  /** The sources that lie in it. */
  readonly roots: readonly string[];
  /** It asks by itself to be backed up as a whole. */
  readonly automatic?: boolean;
}

/** What was found out about the sources. */
export interface Found {
  readonly volumes: readonly Volume[];
  /** Volumes that begin inside of a volume found, and are no part of its snapshot. */
  readonly nested?: readonly string[];
  /** Sentences for those who look closely. */
  readonly notes?: readonly string[];
  /** Sentences about what will not be in the archive. */
  readonly warnings?: readonly string[];
}

/** A snapshot of ours that exists: `name` tells whose it is, `id` is what it is removed by. */
export interface Left {
  readonly name: string;
  readonly id: string;
}

/** What the work with snapshots is done with. */
export interface Around {
  readonly run: RunProgram;
  readonly mounts: readonly Mount[];
  /** The values of the option: commands, sizes. */
  readonly settings: Readonly<Record<string, string | undefined>>;
}

/** One kind of snapshots: everything that taking and removing them needs to know of it. */
export interface SnapshotKind {
  readonly option: 'btrfs' | 'lvm' | 'zfs';
  /** What it takes snapshots of: `Btrfs subvolume`. */
  readonly volume: string;
  readonly schema: Options;
  readonly find: (roots: readonly Root[], around: Around) => Promise<Found>;
  /** Takes a snapshot under a name that no other has; gives the words that mount it, without the folder to mount at. */
  readonly take: (volume: Volume, name: string, around: Around) => Promise<readonly string[]>;
  /** The snapshots that this program has taken, now or in earlier runs. */
  readonly left: (volumes: readonly Volume[], around: Around) => Promise<readonly Left[]>;
  /** The words that remove one. */
  readonly removal: (left: Left, around: Around) => readonly string[];
}

/** A kind of snapshots, with the literal type of its schema. */
export function defineSnapshots<const Kind extends SnapshotKind>(kind: Kind): Kind {
  return kind;
}

/** The words of a command that the option may replace: `lvcreate` by `lvcreate_command`. */
export function commandWords(program: string, { settings }: Around): readonly string[] {
  return splitWords(settings[`${program}_command`] ?? program);
}

/** Runs a program whose failure ends the backup; `what` begins the sentence: `No snapshot of /home could be taken`. */
export async function demand(words: readonly string[], what: string, { run }: Around): Promise<readonly string[]> {
  const { lines, failure, exitCode, cancelled, tail } = await run(words);
  if (failure === undefined) return lines;
  const command = words.map(quote).join(' ');
  throw new CommandError(`${what}, so no archive was made: ${failure}.`, {
    command,
    exitCode,
    cancelled,
    output: tail,
  });
}

/** An absolute path as a source, with its device. */
export async function rootOf(path: string): Promise<Root> {
  return { path, device: await deviceOf(path) };
}

/** The device of a path, or of the nearest folder above it that exists. */
async function deviceOf(path: string): Promise<number | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found !== undefined) return found.dev;
  return dirname(path) === path ? undefined : await deviceOf(dirname(path));
}

/**
 * Which sources lie in which of the folders that volumes are mounted at: each in the innermost, unless something else is
 * mounted in between.
 */
export async function assign(
  roots: readonly Root[],
  points: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const innermost = points.toSorted((one, other) => other.length - one.length);
  const devices = new Map(
    await Promise.all(points.map(async (at) => [at, (await stat(at).catch(() => undefined))?.dev] as const)),
  );
  const held = new Map<string, readonly string[]>();
  for (const { path, device } of roots) {
    const at = innermost.find((point) => isWithin(path, point) && [device, undefined].includes(devices.get(point)));
    if (at !== undefined) held.set(at, [...(held.get(at) ?? []), path]);
  }
  return held;
}
