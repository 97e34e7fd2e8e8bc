import { bootstrapOptions } from '../files/bootstrap-options.js';
import { createOptions } from '../files/create-options.js';
import { checkOptions } from './check-options.js';
import { compactOptions } from './compact-options.js';
import { listOptions } from './list-options.js';
import { pruneOptions } from './prune-options.js';
import { recreateOptions } from './recreate-options.js';
import { statisticsOptions } from './statistics-options.js';

/** Every option of the actions, for the complete schema; repoCreateOptions belong to an entry of `repositories`. */
export const actionOptions = {
  ...createOptions,
  ...bootstrapOptions,
  ...pruneOptions,
  ...compactOptions,
  ...checkOptions,
  ...recreateOptions,
  ...listOptions,
  ...statisticsOptions,
} as const;
