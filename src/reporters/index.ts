import type { Event, Reporter } from '../lifecycle/events.js';
import { asError } from '../system/errors.js';
import type { Masker } from '../system/secrets.js';
import { whyNotWritten } from '../system/write-faults.js';
import { oneLine } from './inert.js';
import { EventMasking } from './masking.js';

/** All reporters of a run as one; events go in, and `close` ends them all. */
export interface Telling {
  readonly emit: (event: Event) => void;
  readonly close: () => Promise<void>;
  /** Ends them as `close` does, and tells nothing that is emitted from now on. */
  readonly abandon: () => Promise<void>;
}

/**
 * Tells every reporter of everything, in the same order, without the secrets that the masker knows. One that throws hears
 * no more, and the others report it, once: the run goes on as if nothing had happened. `complain` hears of it where the
 * first reporter, the one that people watch, is not there to report it.
 */
export function createTelling(
  reporters: readonly Reporter[],
  masker: Pick<Masker, 'mask' | 'variants'>,
  complain: (text: string) => void,
): Telling {
  const listening = new Set(reporters);
  const masking = new EventMasking(masker);
  const waiting: Event[] = [];
  let busy = false;

  const lose = (reporter: Reporter, error: unknown): void => {
    if (!listening.delete(reporter)) return;
    const message = lossSentence(reporter.name ?? 'A reporter', error);
    if (reporter === reporters[0] || !listening.has(reporters[0] as Reporter))
      attempt(() => complain(masker.mask(`${message}\n`)));
    emit({ type: 'notice', level: 'warning', message });
    const { stack } = asError(error);
    if (whyNotWritten(error) === undefined && stack) emit({ type: 'notice', level: 'debug', message: stack });
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
  /** What is emitted while an event is being told (an output was lost) comes after it, for every reporter. */
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

/** What is reported of an output that could not be written, or of a reporter that is broken. */
export function lossSentence(name: string, error: unknown): string {
  const reason = whyNotWritten(error);
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
