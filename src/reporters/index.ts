import type { Event, Reporter } from '../lifecycle/events.js';
import type { Masker } from '../system/secrets.js';
import { EventMasking } from './masking.js';

/** All reporters of a run as one; events go in, and `close` ends them all. */
export interface Telling {
  readonly emit: (event: Event) => void;
  readonly close: () => Promise<void>;
}

/**
 * Tells every reporter of everything, without the secrets that the masker knows. One that throws is named once by `complain` (standard error, if not given) and
 * hears no more; the others go on. A workflow's door gives its own: there, nothing goes to standard error.
 */
export function createTelling(
  reporters: readonly Reporter[],
  masker: Pick<Masker, 'mask' | 'variants'>,
  complain: (text: string) => void = (text) => process.stderr.write(text),
): Telling {
  const listening = new Set(reporters);
  const masking = new EventMasking(masker);
  const complainOf = (what: string, error: unknown) => complain(masker.mask(complaint(what, error)));

  return {
    emit: (event) => {
      const shown = masking.mask(event);
      for (const reporter of [...listening]) {
        try {
          reporter.handle(shown);
        } catch (error) {
          listening.delete(reporter);
          complainOf(`could not tell of ${event.type} and is silent from here on`, error);
        }
      }
    },
    close: async () => {
      for (const reporter of reporters) {
        try {
          await reporter.close?.();
        } catch (error) {
          complainOf('could not be ended', error);
        }
      }
    },
  };
}

function complaint(what: string, error: unknown): string {
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `A part of the report ${what}: ${reason}\n`;
}
