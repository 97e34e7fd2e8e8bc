import { type Event, notice, type Reporter } from '../lifecycle/events.js';
import type { Masker } from '../secrets/masker.js';
import { asError } from '../system/errors.js';
import { writeErrorReason } from '../system/write-faults.js';
import { oneLine } from '../text/cleaning.js';
import { EventMasking } from './event-masking.js';

/** All reporters of a run, used as one. */
export interface Reporters {
  readonly emit: (event: Event) => void;
  readonly close: () => Promise<void>;
  /** Closes all reporters and ignores every later event. */
  readonly abandon: () => Promise<void>;
}

/**
 * Passes every event to every reporter, in the same order, without the secrets that the masker knows. A reporter that
 * throws gets no further events, the others report this once, and the run continues as if nothing had happened.
 * `complain` is called if the first reporter, the one that people watch, can't report it.
 */
export function createReporters(
  reporters: readonly Reporter[],
  masker: Pick<Masker, 'mask' | 'variants'>,
  complain: (text: string) => void,
): Reporters {
  const listening = new Set(reporters);
  const masking = new EventMasking(masker);
  const waiting: Event[] = [];
  let busy = false;

  const lose = (reporter: Reporter, error: unknown): void => {
    if (!listening.delete(reporter)) return;
    const message = lossSentence(reporter.name ?? 'A reporter', error);
    if (reporter === reporters[0] || !listening.has(reporters[0] as Reporter))
      attempt(() => complain(masker.mask(`${message}\n`)));
    emit(notice('warning', message));
    const { stack } = asError(error);
    if (writeErrorReason(error) === undefined && stack) emit(notice('debug', stack));
  };
  const tell = (event: Event): void => {
    const shown = masking.mask(event);
    for (const reporter of [...listening]) {
      try {
        reporter.handle(shown);
      } catch (error) {
        lose(reporter, error);
      }
    }
  };
  /** An event that is emitted while another one is being handled (an output was lost) follows it in every reporter. */
  const emit = (event: Event): void => {
    waiting.push(event);
    if (busy) return;
    busy = true;
    try {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) tell(next);
    } finally {
      busy = false;
    }
  };
  const close = async (): Promise<void> => {
    for (const reporter of reporters) {
      try {
        await reporter.close?.();
      } catch (error) {
        lose(reporter, error);
      }
    }
  };
  const abandon = (): Promise<void> => {
    listening.clear();
    return close();
  };
  return { emit, close, abandon };
}

/** Returns the sentence about an output that could not be written, or about a reporter that threw an error. */
export function lossSentence(name: string, error: unknown): string {
  const reason = writeErrorReason(error);
  if (reason !== undefined) return `${name} could not be written: ${reason}. Nothing else is affected.`;
  const what = oneLine(asError(error).message).replace(/\.$/, '');
  return `${name} could not be written: ${what}. Nothing else is affected. This is a bug in Borgflow: please report it.`;
}

function attempt(act: () => void): void {
  try {
    act();
  } catch {
    // There is no output left to report it on.
  }
}

/** The events of one type. */
export type EventOf<Type extends Event['type']> = Extract<Event, { readonly type: Type }>;

/** The functions of a reporter, one for each type of event. */
export type Handlers = { readonly [Type in Event['type']]: (event: EventOf<Type>) => void };

/** Passes an event to the function for its type. */
export function dispatch(handlers: Handlers, event: Event): void {
  // The compiler can't tell that the function found by an event's type accepts that event.
  const handler = handlers[event.type] as (event: Event) => void;
  handler(event);
}

/** Does nothing, for events that a reporter doesn't report. */
export function ignored(): void {}
