import { makePlan } from '../lifecycle/make-plan.js';
import { Cancellation } from '../process/cancellation.js';
import { maskedData } from '../reporters/event-masking.js';
import { notRunLines, planLines } from '../reporters/plan-text.js';
import type { Request } from '../request/request.js';
import { prepare } from '../run/prepare.js';
import { surroundingsOf } from '../run/surroundings.js';
import { KnownSecrets } from '../secrets/known-secrets.js';
import type { Terminal } from './command.js';

/** Prints what would run, in order, and what would not and why. Returns the exit status. */
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
  const prepared = await prepare(request, surroundingsOf({ ...settings, emit: () => undefined }));
  for (const { level, message } of prepared.notices) {
    error(`${level === 'error' || level === 'warning' ? `${level}: ` : ''}${secrets.mask(message)}\n`);
  }
  const plan = makePlan(prepared.configurations, { ...request, actions: prepared.actions });
  if (request.json) out(`${JSON.stringify(maskedData(plan, secrets.mask))}\n`);
  else {
    const left = notRunLines(plan).map((line) => `not run: ${line}`);
    for (const line of [...planLines(plan), ...left]) out(`${secrets.mask(line)}\n`);
  }
  return prepared.failures.length > 0 ? 1 : 0;
}
