import { influxdbOptions } from './influxdb.js';
import { mongodbOptions } from './mongodb.js';
import { mariadbOptions, mysqlOptions } from './mysql.js';
import { openldapOptions } from './openldap.js';
import { postgresqlOptions } from './postgresql.js';
import { sqliteOptions } from './sqlite.js';

/** The options for dumping databases. None of them is supported yet, so a file that has one is refused. */
export const databaseOptions = {
  ...postgresqlOptions,
  ...mariadbOptions,
  ...mysqlOptions,
  ...sqliteOptions,
  ...mongodbOptions,
  ...influxdbOptions,
  ...openldapOptions,
} as const;
