import { closeSync, fstatSync, ftruncateSync, readSync, statSync, writeSync } from 'node:fs';
import type { Event, Reporter } from '../../lifecycle/events.js';
import type { ConfigurationName } from '../../lifecycle/plan.js';
import type { Masked, Masker } from '../../secrets/masker.js';
import { openOutput } from '../../system/open-output.js';
import { version } from '../../system/product-version.js';
import { writeFault } from '../../system/write-faults.js';
import { isWrittenDirectly } from '../../system/write-file.js';
import { createEventFormat, type EventFormat, formatVersion } from './event-format.js';

/** How to record a run. */
interface EventFileSettings {
  readonly path: string;
  readonly mask: Masker['mask'];
  /** Receives a sentence if events can't be written. */
  readonly warn: (message: string) => void;
  /** The clock; default: the one of this machine. */
  readonly now?: () => Date;
}

/** A reporter that records a run. */
export interface EventFile extends Reporter {
  /** Replaces an earlier recording; call it when warnings can be shown. */
  readonly open: () => void;
}

/**
 * Creates a reporter that records a run as JSON Lines: each event is one line, which is in the file before the next event is
 * handled.
 */
export function createEventFile(settings: EventFileSettings): EventFile {
  const file = new Recorder(settings);
  return {
    name: 'The recording',
    open: () => file.open(),
    handle: (event) => file.handle(event),
    close: () => file.close(),
  };
}

class Recorder {
  #descriptor: number | undefined;
  readonly #format: EventFormat;
  readonly #now: () => Date;

  constructor(private readonly settings: EventFileSettings) {
    const { mask, now = () => new Date() } = settings;
    this.#now = now;
    // The path only identifies the file, so it is not masked in events.
    this.#format = createEventFormat(({ path, name }: ConfigurationName) => (mask(path) === path ? path : name));
  }

  open(): void {
    this.#attempt(() => {
      this.#descriptor = openRecording(this.settings.path);
      const header = { type: 'recording', format: formatVersion, at: this.#now(), version } as const;
      this.#write(this.#format.writeHeader(header));
    });
  }

  handle(event: Masked<Event>): void {
    if (this.#descriptor === undefined) return;
    const line = this.#format.write(event, this.#now());
    this.#attempt(() => this.#write(line));
  }

  close(): void {
    const descriptor = this.#descriptor;
    this.#descriptor = undefined;
    if (descriptor !== undefined) this.#attempt(() => closeSync(descriptor));
  }

  /** Does something with the file; if that fails, reports it once and writes nothing more. */
  #attempt(act: () => void): void {
    try {
      act();
    } catch (error) {
      this.close();
      const { path, warn } = this.settings;
      warn(`The events can't be written to ${path}: ${writeFault(error)}. The run continues without it.`);
    }
  }

  #write(line: unknown): void {
    const bytes = Buffer.from(`${jsonLine(line)}\n`);
    const descriptor = this.#descriptor;
    if (descriptor === undefined) return;
    for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
  }
}

/** What a terminal would act on although JSON allows it; directional marks can make a line appear as another. */
const acting = /[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** Returns a value as JSON on one line that is safe to print: every control character and lone surrogate is escaped. */
function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(
    acting,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** How every recording begins. */
const beginning = '{"type":"recording",';

/** Opens a new recording. A file with anything else in it is not replaced: its path may be a typing error. */
function openRecording(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  const isReplaced = found?.isFile() === true && !isWrittenDirectly(path, found);
  const descriptor = openOutput(path, isReplaced);
  if (!isReplaced) return descriptor;
  try {
    const start = Buffer.alloc(beginning.length);
    const length = readSync(descriptor, start, 0, start.length, 0);
    const isRecording = start.toString('latin1') === beginning;
    if (!isRecording && (length > 0 || fstatSync(descriptor).size > 0)) {
      throw new Error(
        'it contains something other than a recording, which is not replaced (remove it, or name another file)',
      );
    }
    ftruncateSync(descriptor, 0);
    return descriptor;
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}
