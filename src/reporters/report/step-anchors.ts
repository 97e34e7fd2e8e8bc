import type { Step } from '../../lifecycle/plan.js';
import type { RunRecord } from '../run-record.js';

/** Returns the anchor of each step's log on the page, in the order in which the steps began. */
export function stepAnchors({ runs }: RunRecord): ReadonlyMap<Step, string> {
  return new Map([...runs.keys()].map((step, index) => [step, `step-${index + 1}`]));
}
