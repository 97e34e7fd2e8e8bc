import { makePlan } from '../lifecycle/make-plan.js';
import { Cancellation } from '../process/cancellation.js';
import { EventMasking } from '../reporters/event-masking.js';
import { planDocument } from '../reporters/plan-document.js';
import { notRunLines, planLines } from '../reporters/plan-text.js';
import type { Request } from '../request/request.js';
import { prepare } from '../run/prepare.js';
import { surroundingsOf } from '../run/surroundings.js';
import { KnownSecrets } from '../secrets/known-secrets.js';
import type { Terminal } from './command.js';

/**
 * Prints what would run, in order, and what would not and why. Runs no hook and no Borg, reads no credential, and connects
 * to nothing. Returns the exit status.
 */
export async function showPlan(request: Request, { environment, out, error }: Terminal): Promise<number> {
  const secrets = new KnownSecrets();
  const settings = {
    environment,
    cancellation: new Cancellation(),
    terminal: false,
    closingLimit: 0,
    install: false,
    secrets,
  };
  const surroundings = surroundingsOf({ ...settings, emit: () => undefined });
  const prepared = await prepare(request, { ...surroundings, borg: async () => await Promise.reject(notSearched) });
  for (const { level, message } of prepared.notices) {
    error(`${level === 'error' || level === 'warning' ? `${level}: ` : ''}${secrets.mask(message)}\n`);
  }
  const whole = makePlan(prepared.configurations, { ...request, actions: prepared.actions });
  const started = { type: 'run-started', at: new Date(), plan: whole, facts: prepared.facts } as const;
  const { plan } = new EventMasking(secrets).mask(started) as typeof started;
  if (request.json) out(`${JSON.stringify(planDocument(plan, request))}\n`);
  else {
    const left = notRunLines(plan);
    for (const line of [...planLines(plan), ...(left.length > 0 ? ['', 'Not run:', ...indented(left)] : [])]) {
      out(`${line}\n`);
    }
  }
  return prepared.failures.length > 0 ? 1 : 0;
}

/** The plan doesn't depend on which Borg is installed. */
const notSearched = new Error('A plan needs no Borg.');

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}
