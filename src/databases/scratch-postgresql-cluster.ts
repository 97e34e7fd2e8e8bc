import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { quote, quoteAll } from '../shell/quoting.js';

/** How the databases in a dump by pg_dumpall are restored. */
interface ClusterRestore {
  /** Each database gets a new name: this, and its number. */
  readonly prefix: string;
  /** psql of a user who may create databases, with its flags, up to the statement. */
  readonly administer: readonly string[];
  /** psql of the user who restores, with its flags, up to the name of the database. */
  readonly restore: readonly string[];
  /** The owner of the new databases, as a part of the statement. */
  readonly owner: string;
  /** Locks psql's own commands; the dump can't know it. */
  readonly key: string;
  /** The beginning of the paths of files for this restore. */
  readonly files: string;
}

/** The exit status of the program below if the dump has no end. */
const incomplete = 3;

/**
 * Returns the script that restores each database of a dump by pg_dumpall into a new one. Roles and tablespaces are left
 * out. The dump switches databases with commands of psql, which a drill doesn't execute: instead, each database gets a
 * psql of its own, which executes nothing but SQL.
 *
 * Where SQL begins and ends is certain, whatever is in it: pg_dump locks psql with a random key before, and unlocks it
 * with the same key afterwards. Clients from before August 2025 don't; their dumps aren't restored, because a line of
 * data could look like a command. `\connect` comes before the SQL of a database, and again, with the same words, after
 * a property of it.
 */
export function clusterScript({ prefix, administer, restore, owner, key, files }: ClusterRestore): string {
  const create = `${quoteAll(administer)} "CREATE DATABASE ${prefix}_$number${owner} TEMPLATE template0"`;
  const load = `${quoteAll(restore)} "${prefix}_$number"`;
  const one = `${create} </dev/null >&2 || exit
{ printf '%s\\n' ${quote(`\\restrict ${key}`)}; cat; } | ${load} 2>${quote(`${files}.errors-`)}"$number"`;
  return `RESTORE_ONE=${quote(one)} NOTES=${quote(`${files}.notes`)} LC_ALL=C awk ${quote(program)}
case $? in
  0) ;;
  ${incomplete}) echo 'the dump is incomplete, because its last line is missing' >&2; exit 1 ;;
  *)
    for file in ${quote(`${files}.errors-`)}*; do
      [ ! -s "$file" ] || tail -n 25 "$file" >&2
    done
    exit 1 ;;
esac`;
}

const program = String.raw`
function load(line) {
  if (client == "") client = "number=" ++number "\n" ENVIRON["RESTORE_ONE"]
  print line | client
}
function finish() {
  if (client != "" && close(client) != 0) { hasFailed = 1; exit }
  client = ""
}
key != "" {
  if ($0 == "\\unrestrict " key) key = ""
  else if (connected != "") load($0)
  next
}
/^\\restrict / { key = substr($0, 11); hasKeys = 1; next }
/^\\connect / && $0 != connected { finish(); connected = $0; next }
/^-- Database ".*" dump$/ { finish(); connected = "" }
/^-- PostgreSQL database cluster dump complete/ { isComplete = 1; next }
END {
  if (!hasFailed) finish()
  if (!hasKeys) print "unmarked" > ENVIRON["NOTES"]
  else if (number == 0) print "empty" > ENVIRON["NOTES"]
  exit hasFailed ? 1 : isComplete && key == "" ? 0 : ${incomplete}
}`;

/** Returns the files with the errors of each database. */
export function clusterErrors(files: string): readonly string[] {
  const folder = dirname(files);
  const own = readdirSync(folder).filter((name) => name.startsWith(`${basename(files)}.errors-`));
  return own.map((name) => join(folder, name));
}

/** Returns why nothing of a dump was restored, to complete a sentence; undefined if something was. */
export function whyNothing(files: string, read: (path: string) => readonly string[]): string | undefined {
  const path = `${files}.notes`;
  if (!existsSync(path)) return undefined;
  return read(path)[0] === 'empty'
    ? 'it contains no database, only what belongs to the whole server'
    : 'pg_dumpall was too old to mark where the SQL of each database begins and ends. Install its newest minor version, or set a format in postgresql_databases to dump each database separately';
}
