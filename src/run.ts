import { randomBytes } from 'node:crypto';
import type { RunReport } from './lifecycle/events.js';
import { runEverything } from './lifecycle/lifecycle.js';
import { makePlan } from './lifecycle/planning.js';
import { createStage } from './lifecycle/stage.js';
import { unreachedSteps } from './lifecycle/unreached.js';
import { prepare, type World } from './preparation.js';
import { reportOf } from './report.js';
import type { Request } from './request/request.js';
import { createScene } from './scene.js';

/** Does what was asked for, tells it as events, and gives the report; whatever a user can cause is in the report. */
export async function run(request: Request, world: World): Promise<RunReport> {
  const at = new Date();
  const runId = randomBytes(8).toString('hex');
  const prepared = await prepare(request, world);
  const plan = makePlan(prepared.configurations, { ...request, actions: prepared.actions });
  const scene = createScene({ request, world, runId, prepared });
  const stage = createStage(scene);
  world.emit({ type: 'run-started', at, plan, facts: prepared.facts });
  for (const notice of prepared.notices) world.emit(notice);
  const ended = await runEverything(plan, stage);
  for (const unreached of unreachedSteps(plan, stage.record.begun, ended))
    world.emit({ type: 'step-not-run', ...unreached });
  const seconds = (Date.now() - at.getTime()) / 1000;
  const report = reportOf({
    ended,
    failures: prepared.failures,
    archives: stage.record.archives,
    runId,
    seconds,
    signal: world.cancellation.by,
  });
  world.emit({ type: 'run-finished', report });
  return report;
}
