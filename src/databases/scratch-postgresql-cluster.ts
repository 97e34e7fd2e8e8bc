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
  /** The file that errors are added to. */
  readonly errors: string;
}

/**
 * Returns the script that restores each database of a dump by pg_dumpall into a new one; roles, tablespaces, and the
 * properties of databases are left out. The dump switches databases with commands of psql, which a drill doesn't
 * execute: instead, each database gets a psql of its own, which executes nothing but SQL.
 *
 * A database begins with the first `\connect` (more follow, each after a property) and ends with a comment; what pg_dump
 * writes between them is about the database as a whole. In the data of tables, no line is anything but data.
 */
export function clusterScript({ prefix, administer, restore, owner, key, errors }: ClusterRestore): string {
  const create = `${quoteAll(administer)} "CREATE DATABASE ${prefix}_$number${owner} TEMPLATE template0"`;
  const load = `${quoteAll(restore)} "${prefix}_$number"`;
  const one = `${create} </dev/null >&2 || exit
{ printf '%s\\n' ${quote(`\\restrict ${key}`)}; cat; } | ${load} 2>>${quote(errors)}`;
  return `RESTORE_ONE=${quote(one)} LC_ALL=C awk ${quote(program)}
case $? in
  0) ;;
  ${incomplete}) echo 'the dump is incomplete, because its last line is missing' >&2; exit 1 ;;
  *) [ ! -s ${quote(errors)} ] || tail -n 25 ${quote(errors)} >&2; exit 1 ;;
esac`;
}

/** The exit status of the program below if the dump has no end. */
const incomplete = 3;

const program = String.raw`
isData { print | client; if ($0 == "\\.") isData = 0; next }
/^-- PostgreSQL database cluster dump complete/ { isComplete = 1 }
/^\\connect / && client == "" { number++; client = "number=" number "\n" ENVIRON["RESTORE_ONE"] }
client == "" || /^\\(connect|encoding|restrict|unrestrict) / { next }
/^-- PostgreSQL database dump complete/ && before == "--" {
  if (close(client) != 0) { hasFailed = 1; exit }
  client = ""
  next
}
/^(ALTER|COMMENT ON|SECURITY LABEL .*ON) DATABASE / || /^(GRANT|REVOKE) .* ON DATABASE / || /^ALTER ROLE .* IN DATABASE / { next }
{ print | client; before = $0 }
/^COPY .* FROM stdin;$/ { isData = 1 }
END {
  if (client != "" && close(client) != 0) hasFailed = 1
  exit hasFailed ? 1 : isComplete ? 0 : ${incomplete}
}`;
