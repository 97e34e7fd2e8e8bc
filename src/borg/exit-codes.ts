export { exitCodeOptions } from './exit-code-options.js';
