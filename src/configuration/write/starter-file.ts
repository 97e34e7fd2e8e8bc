import { schemaLine } from './template.js';

/** What marks a value that someone has to replace. */
export const changeMark = 'CHANGE';

/** Returns a configuration file with what a first backup needs, and a hook and a database as comments. */
export function starterFile(): string {
  return `${schemaLine}
# Replace each value marked ${changeMark}, and run \`borgflow config validate\`.
# All options, as comments: borgflow config generate --destination all-options.yaml
source_directories: [/etc, /home] # ${changeMark}: what to back up
repositories:
    - path: /mnt/backup/server.borg # ${changeMark}: or ssh://user@host/./server.borg
      label: server
encryption_passcommand: cat /root/.borg-passphrase # prints the passphrase
keep_daily: 7
keep_weekly: 4
keep_monthly: 12

# Runs before each backup. If it fails, nothing is backed up. Remove the # to use it.
#before_backup:
#    - mountpoint --quiet /mnt/backup

# Dumped into each archive. Also: mariadb_databases, mysql_databases, sqlite_databases, and others.
#postgresql_databases:
#    - name: shop
#      username: backup
`;
}
