import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { RunProgram } from '../process/program-runner.js';
import { type Options, stringOption } from '../schema/option-schema.js';
import { quote, splitWords } from '../shell/quoting.js';
import { CommandError } from '../system/errors.js';
import type { Mount } from '../system/mount-table.js';
import { isWithin } from '../system/paths.js';

/** A source of the backup: its absolute path, and the device of it or of the nearest folder above that exists. */
export interface Root {
  readonly path: string;
  readonly device: number | undefined;
}

/** What a snapshot is created of: a subvolume, a logical volume, a dataset. */
export interface Volume {
  /** The folder that it is mounted on. */
  readonly at: string;
  /** Its name: a path, a device, a dataset. */
  readonly id: string;
  /** The type of its file system, where that matters. */
  readonly type?: string | undefined;
  /** The sources that it contains. */
  readonly roots: readonly string[];
  /** It requests to be backed up as a whole. */
  readonly automatic?: boolean;
}

/** What is known about the sources. */
export interface Found {
  readonly volumes: readonly Volume[];
  /** Volumes inside a found volume, which are not part of its snapshot. */
  readonly nested?: readonly string[];
  /** Details for higher verbosity. */
  readonly notes?: readonly string[];
  /** Warnings about what will not be in the archive. */
  readonly warnings?: readonly string[];
}

/** An existing snapshot of this program: `name` tells which run it belongs to, `id` is needed to remove it. */
export interface LeftoverSnapshot {
  readonly name: string;
  readonly id: string;
}

/** What work with snapshots needs. */
export interface SnapshotContext {
  readonly run: RunProgram;
  readonly mounts: readonly Mount[];
  /** The values of the option: commands, sizes. */
  readonly settings: Readonly<Record<string, string | undefined>>;
}

/** A kind of snapshot: everything that is needed to create and remove one. */
export interface SnapshotKind {
  readonly option: 'btrfs' | 'lvm' | 'zfs';
  /** What it creates snapshots of: `Btrfs subvolume`. */
  readonly volume: string;
  readonly schema: Options;
  readonly find: (roots: readonly Root[], around: SnapshotContext) => Promise<Found>;
  /** Creates a snapshot with a unique name; returns the command that mounts it, without the folder to mount it on. */
  readonly take: (volume: Volume, name: string, around: SnapshotContext) => Promise<readonly string[]>;
  /** Returns the snapshots that this program has created, in this run or earlier ones. */
  readonly left: (volumes: readonly Volume[], around: SnapshotContext) => Promise<readonly LeftoverSnapshot[]>;
  /** Returns the command that removes one. */
  readonly removal: (left: LeftoverSnapshot, around: SnapshotContext) => readonly string[];
}

/** Defines a kind of snapshot with the literal type of its schema. */
export function defineSnapshots<const Kind extends SnapshotKind>(kind: Kind): Kind {
  return kind;
}

/** Defines the option for the command to run instead of a program: `lvcreate_command` for `lvcreate`. */
export function commandOption(program: string): ReturnType<typeof stringOption> {
  return stringOption(`The command to run instead of ${program}.`, `/usr/local/bin/${program}`, { default: program });
}

/** Returns the words of a command that the option may replace: `lvcreate` with `lvcreate_command`. */
export function commandWords(program: string, { settings }: SnapshotContext): readonly string[] {
  return splitWords(settings[`${program}_command`] ?? program);
}

/**
 * Runs a program whose failure ends the backup; `what` starts the error: `The snapshot of /home could not be created`.
 */
export async function runOrFail(
  words: readonly string[],
  what: string,
  { run }: SnapshotContext,
): Promise<readonly string[]> {
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

/** Returns an absolute path as a source, with its device. */
export async function rootOf(path: string): Promise<Root> {
  return { path, device: await deviceOf(path) };
}

/** Returns the device of a path, or of the nearest folder above it that exists. */
async function deviceOf(path: string): Promise<number | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found !== undefined) return found.dev;
  return dirname(path) === path ? undefined : await deviceOf(dirname(path));
}

/**
 * Returns which sources are in which of the folders that volumes are mounted on: each source is in the innermost one,
 * unless something else is mounted in between.
 */
export async function assignRoots(
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
