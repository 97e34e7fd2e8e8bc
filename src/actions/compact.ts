export { compactOptions } from './compact-options.js';
