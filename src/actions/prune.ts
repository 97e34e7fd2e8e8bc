export { pruneOptions } from './prune-options.js';
