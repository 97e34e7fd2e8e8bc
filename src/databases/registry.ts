import type { DatabaseEngine } from './define-database.js';
import { influxdbOptions } from './influxdb.js';
import { mongodbOptions } from './mongodb.js';
import { mariadb, mariadbOptions, mysql, mysqlOptions } from './mysql.js';
import { openldapOptions } from './openldap.js';
import { postgresqlOptions } from './postgresql.js';
import { sqlite, sqliteOptions } from './sqlite.js';

/** The options for dumping databases. */
export const databaseOptions = {
  ...postgresqlOptions,
  ...mariadbOptions,
  ...mysqlOptions,
  ...sqliteOptions,
  ...mongodbOptions,
  ...influxdbOptions,
  ...openldapOptions,
} as const;

/** All engines whose databases can be dumped. */
export const databaseEngines: readonly DatabaseEngine[] = [mariadb, mysql, sqlite];

/** The options of these engines. */
export const supportedDatabaseNames: readonly string[] = databaseEngines.flatMap(({ schema }) => Object.keys(schema));
