import { borgOptions } from '../borg/options.js';
import { createOptions } from '../files/create-options.js';
import { checkOptions } from './check-options.js';
import { statisticsOptions } from './statistics-options.js';

/** Every option that a check reads: the spot check looks for files as create does. */
export const spotOptions = { ...createOptions, ...checkOptions, ...statisticsOptions, ...borgOptions } as const;
