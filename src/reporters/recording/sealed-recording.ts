import { appendFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Event, Reporter, Verbosity } from '../../lifecycle/events.js';
import type { NoteStore } from '../../process/process-notes.js';
import type { Masker } from '../../secrets/masker.js';
import { decrypt, encrypt } from '../../secrets/signed-phase-state.js';
import { reasonOf } from '../../system/errors.js';
import { exists } from '../../system/paths.js';
import { readRegularFile } from '../../system/read-file.js';
import { createEventFormat } from './event-format.js';

/** What is written about a run when it has ended. */
type OutputName = 'summary' | 'report' | 'history';

/** What the post phase writes about a run that was killed. */
interface LateOutputs {
  readonly summary: boolean;
  readonly history: boolean;
  /** The absolute path of the report; missing: none was requested. */
  readonly report?: string | undefined;
  readonly verbosity: Verbosity;
}

/** What the main phase has recorded. */
export interface SealedRecording {
  readonly outputs: LateOutputs;
  readonly events: readonly Event[];
  /** What the main phase has written itself, after the run had ended. */
  readonly written: ReadonlySet<OutputName>;
  /** When the last event was recorded, in milliseconds since 1970. */
  readonly until: number;
}

/** What can be read of a recording. */
interface FoundRecording {
  /** Undefined: no run had begun, or what shows that is not readable. */
  readonly recording: SealedRecording | undefined;
  /** Some of it was not written by the main phase, and is not among the events. */
  readonly isForged: boolean;
}

/** Reporters that record a run for the post phase. */
interface SealedRecorder {
  /** Records each event. It must come before the reporters of the outputs: the end of the run is known before it is reported. */
  readonly recorder: Reporter;
  /** Returns a reporter of an output that also records when the output has been written. */
  readonly noting: (output: OutputName, reporter: Reporter) => Reporter;
  /** Removes the recording when the run has been reported. It must be the last. */
  readonly remover: Reporter;
}

/** Where a recording is, and what else it needs. */
interface RecordingSettings {
  readonly store: NoteStore;
  readonly outputs: () => LateOutputs;
  readonly mask: Masker['mask'];
  /** Receives a sentence if the events can't be recorded. */
  readonly warn: (message: string) => void;
}

const name = 'events';
const pathIn = ({ folder }: NoteStore): string => join(folder, name);

/** A recording of very many steps has far fewer bytes. */
const mostBytes = 256 << 20;

/**
 * Creates reporters that record a run for the post phase, in case that this process is killed. Each line is encrypted for
 * its number, so that nobody else can read, add, change, or move one. Output is not recorded, because the log of the
 * workflow run has it.
 */
export function createSealedRecording({ store, outputs, mask, warn }: RecordingSettings): SealedRecorder {
  const format = createEventFormat(({ path, name: shown }) => (mask(path) === path ? path : shown));
  let lines = 0;
  let isLost = false;
  const append = (json: unknown): void => {
    const text = encrypt(JSON.stringify(json), { key: store.key, purpose: `${name}-${lines}` });
    appendFileSync(pathIn(store), `${text}\n`, { mode: 0o600 });
    lines += 1;
  };
  const remove = (): void => {
    isLost = true;
    rmSync(pathIn(store), { force: true });
  };
  const write = (json: () => unknown): void => {
    if (isLost) return;
    try {
      if (lines === 0) append(outputs());
      append(json());
    } catch (error) {
      isLost = true;
      warn(`The post phase can't write a summary if this run is killed: ${reasonOf(error)}.`);
    }
  };
  return {
    recorder: {
      handle: (event) => {
        if (isRecorded(event)) write(() => format.write(event, new Date()));
      },
    },
    noting: (output, reporter) => ({
      ...reporter,
      handle: (event) => {
        reporter.handle(event);
        if (event.type === 'run-finished') write(() => ({ [isWritten]: output }));
      },
    }),
    remover: {
      handle: ({ type }) => {
        if (type === 'run-finished') remove();
      },
      close: remove,
    },
  };
}

/** The property of lines about an output, which no event has. */
const isWritten = 'written';

function isRecorded(event: Event): boolean {
  if (event.type === 'output') return event.level === 'notice';
  return event.type !== 'progress' && event.type !== 'result';
}

/** Reads what a main phase that was killed has recorded; nothing if it has reported its run. */
export function readSealedRecording(store: NoteStore): FoundRecording {
  const path = pathIn(store);
  if (!exists(path)) return { recording: undefined, isForged: false };
  const found = readRegularFile(path, { most: mostBytes });
  if (typeof found === 'string') throw new Error(`${path} can't be read: ${found}`);
  // What follows the last line feed is a line that was being written.
  const lines = Buffer.from(found.bytes).toString('utf8').split('\n').slice(0, -1);
  const texts = lines.map((line, index) => decrypt(line, { key: store.key, purpose: `${name}-${index}` }));
  const end = texts.indexOf(undefined);
  const [first, ...jsons] = (end < 0 ? texts : texts.slice(0, end)).map((text) => JSON.parse(text ?? '') as unknown);
  const format = createEventFormat();
  const written = new Set<OutputName>();
  const events = jsons.flatMap((json) => {
    const output = (json as { readonly [isWritten]?: OutputName })[isWritten];
    if (output !== undefined) {
      written.add(output);
      return [];
    }
    const read = format.read(json);
    return read !== undefined && 'event' in read ? [read.event] : [];
  });
  const isForged = end >= 0;
  if (!events.some(({ type }) => type === 'run-started')) return { recording: undefined, isForged };
  return { recording: { outputs: first as LateOutputs, events, written, until: statSync(path).mtimeMs }, isForged };
}
