import type { DatabaseEngine } from './define-database.js';
import { influxdb, influxdbOptions } from './influxdb.js';
import { mongodb, mongodbOptions } from './mongodb.js';
import { mariadb, mysql } from './mysql.js';
import { mariadbOptions, mysqlOptions } from './mysql-options.js';
import { openldap, openldapOptions } from './openldap.js';
import { postgresql } from './postgresql.js';
import { postgresqlOptions } from './postgresql-options.js';
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
export const databaseEngines: readonly DatabaseEngine[] = [
  postgresql,
  mariadb,
  mysql,
  sqlite,
  mongodb,
  influxdb,
  openldap,
];
