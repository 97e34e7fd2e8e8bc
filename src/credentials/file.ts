import { defineOptions } from '../configuration/schema.js';

/** Credentials in files, `{credential file PATH}`, have no options. */
export const fileOptions = defineOptions({});
