import { borgOptions } from '../borg/borg-options.js';
import { createOptions } from '../files/create-options.js';
import { snapshotOptions } from '../snapshots/registry.js';
import type { WorkWith } from './define-action.js';
import { statisticsOptions } from './shared-flags.js';

/** The options that a drill reads: those of the sources, too, with which it compares an archive. */
export const drillWorkOptions = { ...createOptions, ...snapshotOptions, ...statisticsOptions, ...borgOptions } as const;

/** The work of a restore drill. */
export type DrillWork = WorkWith<typeof drillWorkOptions>;
