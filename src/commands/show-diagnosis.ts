import { overallVerdict } from '../doctor/diagnosis.js';
import { examine } from '../doctor/doctor.js';
import { findingLines } from '../doctor/finding-lines.js';
import { Cancellation, exitStatusOf, watchSignals } from '../process/cancellation.js';
import type { Request } from '../request/request.js';
import { surroundingsOf } from '../run/surroundings.js';
import { KnownSecrets } from '../secrets/known-secrets.js';
import { cleanUpAll } from '../system/run-every-cleanup.js';
import { removeTemporaryFolders } from '../system/temporary.js';
import { isColored, type Terminal } from './command.js';

/** Examines everything that backups depend on, and prints what it found. Returns the exit status: 1 if anything is broken. */
export async function showDiagnosis(request: Request, terminal: Terminal): Promise<number> {
  const secrets = new KnownSecrets();
  const cancellation = new Cancellation();
  const { guarded, environment, out, error } = terminal;
  const leave = guarded?.leave ?? (() => undefined);
  const stopWatching = watchSignals({ cancellation, onFirst: guarded?.hurry, leave });
  try {
    const surroundings = surroundingsOf({
      environment,
      cancellation,
      // Several repositories are opened at the same time, so nobody can be asked for a passphrase.
      terminal: false,
      closingLimit: 0,
      emit: () => undefined,
      install: false,
      secrets,
    });
    const diagnosis = await examine(request, surroundings);
    const signal = cancellation.by;
    if (signal !== undefined) {
      error('The examination was canceled.\n');
      return exitStatusOf({ failed: true, signal });
    }
    const verdict = overallVerdict(diagnosis);
    const { verbosity = 0 } = request;
    if (request.json) out(`${JSON.stringify({ verdict, ...diagnosis })}\n`);
    else if (verbosity > -2) {
      const look = { columns: terminal.columns, color: isColored(request, terminal), quiet: verbosity < 0 };
      out(`${findingLines(diagnosis, look).join('\n')}\n`);
    }
    return verdict === 'error' ? 1 : 0;
  } finally {
    const errors = await cleanUpAll([
      stopWatching,
      () => removeTemporaryFolders().map((problem) => error(`${problem}\n`)),
    ]);
    for (const { message } of errors) error(`${secrets.mask(message)}\n`);
  }
}
