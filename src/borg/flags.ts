export { borgFlagOptions } from './flag-options.js';
