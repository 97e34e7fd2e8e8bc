export { createOptions } from './create-options.js';
