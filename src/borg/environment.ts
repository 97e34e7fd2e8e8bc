export { environmentOptions } from './environment-options.js';
