import { defineOptions } from '../schema/schema.js';

/** Credentials in files, `{credential file PATH}`, have no options. */
export const fileOptions = defineOptions({});
