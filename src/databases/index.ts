import { defineOptions } from '../configuration/schema.js';

const databases = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      password: { type: 'string', 'x-secret': true },
      restore_password: { type: 'string', 'x-secret': true },
      token: { type: 'string', 'x-secret': true },
    },
    additionalProperties: true,
  },
} as const;

/** The options under which databases are named. None can be dumped yet, so that a file that has one is refused. */
export const databaseOptions = defineOptions({
  postgresql_databases: { ...databases, description: 'PostgreSQL databases to dump.' },
  mysql_databases: { ...databases, description: 'MySQL databases to dump.' },
  mariadb_databases: { ...databases, description: 'MariaDB databases to dump.' },
  mongodb_databases: { ...databases, description: 'MongoDB databases to dump.' },
  sqlite_databases: { ...databases, description: 'SQLite databases to dump.' },
  influxdb_databases: { ...databases, description: 'InfluxDB databases to dump.' },
  openldap_databases: { ...databases, description: 'OpenLDAP databases to dump.' },
});
