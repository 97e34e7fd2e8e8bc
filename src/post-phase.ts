import { realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Journal, replayJournal } from './lifecycle/journal.js';
import { readJournal } from './lifecycle/journal-reading.js';
import { runEverything } from './lifecycle/lifecycle.js';
import { createStage, type Scene } from './lifecycle/stage.js';
import { workflowCommand } from './reporters/commands.js';
import { inert } from './reporters/inert.js';
import { shorten } from './reporters/shorten.js';
import { journalName, type Runner, workflowTelling } from './runner.js';
import { Cancellation } from './system/cancellation.js';
import { cleanUpAll } from './system/clean-up.js';
import { environmentFor } from './system/environment.js';
import { asError } from './system/errors.js';
import { endLeftovers, type Notebook, type Notes, readNotes } from './system/leftovers.js';
import { isMountPoint, type Mount, readMounts } from './system/mounts.js';
import { pause } from './system/pause.js';
import { listProcesses, runProcess } from './system/process.js';
import { readRegularFile } from './system/regular-file.js';
import { unseal } from './system/seal.js';
import { createMasker } from './system/secrets.js';
import { watchSignals } from './system/signals.js';
import { isThere, leftFolderFault, removeLeftFolder } from './system/temporary.js';

/** Seconds that Borg and hooks which the main phase left running get to end by themselves. */
const grace = { terminate: 5, kill: 8 };

/** Seconds for each hook that is made up for. */
const hookLimit = 30;

/** What the main phase gave to the runner for the post phase. */
export interface LeftState {
  /** Its temporary folder; empty: there was no main phase. */
  readonly folder: string;
  /** What its notes are sealed with. */
  readonly key: string;
}

/**
 * The post phase of a workflow step: ends what the main phase left running, runs the clean-up hooks that a cancel left no
 * time for, and removes its files. When its folder is gone, the main phase came to its own end. Gives the exit status.
 */
export async function postPhase({ folder, key }: LeftState, runner: Runner): Promise<number> {
  if (folder === '' || !isThere(folder)) return 0;
  const fault = leftFolderFault(folder);
  if (fault !== undefined) {
    runner.setFailed(
      inert(
        `${shorten(folder, longestName)} is not the folder that the main phase made: ${fault}. Nothing in it was used, and nothing was ended, unmounted, run, or removed. Look at it, and remove it by hand.`,
      ),
    );
    return 1;
  }
  const say = (line: string) => runner.write(`${inert(line)}\n`);
  // Something is left that only a person can remove.
  const warn = (line: string) => runner.write(workflowCommand('warning', {}, inert(line)));
  const notes = notesIn({ folder, key });
  let failed = notes.doubts.length > 0;
  for (const doubt of notes.doubts) say(doubt);
  const errors = await cleanUpAll([
    async () => {
      const left = await endLeftovers(notes.processes, grace, listProcesses);
      if (left > 0) say(`${left} ${left === 1 ? 'process' : 'processes'} that the main phase left running ended.`);
    },
    ...notes.mounts.map((point) => () => unmount(point, { environment: runner.environment, say, warn })),
    async () => {
      const journal = journalIn({ folder, key });
      if (journal !== undefined && (await makeUpFor(journal, runner))) failed = true;
    },
    () => removeLeftFolder(folder).map(warn),
  ]);
  for (const { message } of errors) say(`Not everything could be cleaned up: ${message}`);
  return failed || errors.length > 0 ? 1 : 0;
}

function notesIn(notebook: Notebook): Notes {
  try {
    return readNotes(notebook);
  } catch (error) {
    return {
      processes: [],
      mounts: [],
      doubts: [`The notes of the main phase can't be read: ${asError(error).message}.`],
    };
  }
}

/** How an unmounting is told. */
interface Unmounting {
  readonly environment: Runner['environment'];
  readonly say: (line: string) => void;
  readonly warn: (line: string) => void;
}

/** Unmounts what the mount action has left mounted, and tells of it. */
async function unmount(point: string, { environment, say, warn }: Unmounting): Promise<void> {
  const place = realPath(point);
  const mount = readMounts()?.findLast((each) => each.point === place);
  if (mount === undefined && isMountPoint(point) === false) return say(`${point} is unmounted already.`);
  // Something else may be mounted there by now: that is not this action's.
  if (mount !== undefined && !isOfBorg(mount)) {
    const found = `${mount.source} (${mount.type})`;
    return say(`${point} was left alone: what is mounted there is ${found}, and not an archive.`);
  }
  let words = '';
  for (const command of [['fusermount3', '-u'], ['fusermount', '-u'], ['umount']]) {
    const result = await runProcess({
      command: [...command, place],
      environment: environmentFor('tool', environment),
      streams: 'merged',
      onLines: () => undefined,
      timeout: 10,
      grace: { terminate: 1, kill: 2 },
    });
    if (result.exitCode === 0) return say(`${point} was unmounted.`);
    words = result.tail.at(-1) ?? result.startFailure ?? `exit status ${result.exitCode}`;
  }
  return warn(`${point} is still mounted: ${words.replace(/\.$/, '')}. End what uses it, then unmount it by hand.`);
}

/** Borg mounts under a name of its own. */
function isOfBorg({ type, source }: Mount): boolean {
  return /^fuse(\.|$)/.test(type) && source === 'borgfs';
}

function realPath(point: string): string {
  try {
    return realpathSync(point);
  } catch {
    return point; // what a dead file system is mounted on can't be looked at
  }
}

/** So many bytes a journal may have: far more than the plan of any run takes, and few enough to be read in little memory. */
const longestJournal = 32 << 20;

/** So much of a path is shown that somebody else may have made up. */
const longestName = 200;

/** What the cancelled run noted; throws an error where its hooks can't be run because that is not known. */
function journalIn({ folder, key }: LeftState): Journal | undefined {
  const path = join(folder, journalName);
  if (!isThere(path)) return undefined; // no cancel, or killed before anything was noted
  const refuse = (why: string): Error =>
    new Error(`which hooks the cancel left no time for is not known, so none was run: ${path} ${why}.`);
  if (statSync(path).size > longestJournal) throw refuse(`can't be read, since it is larger than any journal`);
  const found = readRegularFile(path, { most: longestJournal });
  if (typeof found === 'string') throw refuse(`can't be read, since ${found}`);
  const text = unseal(Buffer.from(found.bytes).toString('utf8'), { key, purpose: journalName });
  if (text === undefined) throw refuse('was not written by the main phase of this step');
  try {
    return readJournal(text);
  } catch (error) {
    throw refuse(`is not a journal of this release (${asError(error).message})`);
  }
}

/** Goes through the cancelled run again and runs the clean-up that was not done; whether any of it failed. */
async function makeUpFor(journal: Journal, runner: Runner): Promise<boolean> {
  const cancellation = new Cancellation();
  cancellation.cancel('SIGINT');
  const { guarded } = runner;
  const leave = guarded?.leave ?? (() => undefined);
  const stopWatching = watchSignals({ cancellation, onFirst: guarded?.hurry, leave });
  // The runner still masks what the main phase named.
  const masker = createMasker([]);
  const { telling } = workflowTelling(runner, { masker, verbosity: 1, concurrent: false });
  let failed = false;
  const scene: Scene = {
    runProcess,
    environment: environmentFor('hook', runner.environment, true),
    masker,
    runId: journal.runId,
    cancellation,
    closingLimit: hookLimit,
    emit: (event) => {
      if (event.type === 'step-finished' && event.outcome !== 'success' && event.outcome !== 'skipped') failed = true;
      telling.emit(event);
    },
    act: () => Promise.reject(new Error('The post phase runs no action.')),
    pause,
    ping: async () => undefined,
  };
  guarded?.onCrash({ abandon: telling.abandon, mask: (text) => text });
  try {
    await runEverything(journal.plan, replayJournal(journal, createStage(scene)));
  } finally {
    await cleanUpAll([telling.close, stopWatching]);
  }
  return failed;
}
