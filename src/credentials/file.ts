import { defineOptions } from '../configuration/schema.js';

/** How a credential is read from a file of its own, `{credential file PATH}`: there is nothing to set. */
export const fileOptions = defineOptions({});
