import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { quote, quoteAll } from '../shell/quoting.js';
import { readRegularFile } from '../system/read-file.js';
import type { ClientCommand, CountScript, DumpJob } from './define-database.js';

/** The rows of a table; undefined if it is only known that the table exists. */
export interface TableRows {
  /** Names the table for people, and among the tables of its server: `shop.public.orders`. */
  readonly table: string;
  readonly rows: number | undefined;
}

/** Where the row counts of dumps are collected. */
export interface CountPlace {
  /** The file that Borg reads after the dumps. */
  readonly file: string;
  /** An empty folder for one dump. */
  readonly folder: string;
}

/** How long counting the rows of a database may delay its dump, in milliseconds. */
export const countLimit = 10_000;

/** The maximum number of tables of a database whose rows are counted. */
export const mostCounted = 5_000;

/** The word of a dump command that stands for `--snapshot=…`. */
export const snapshotWord = '--snapshot=SNAPSHOT';

/** Returns a dump command that also counts rows, if that is requested and possible. */
export function countedWords(
  { job, path }: { readonly job: DumpJob; readonly path: string },
  { words }: ClientCommand,
  place: CountPlace | undefined,
  target: string,
): readonly string[] {
  if (place === undefined || job.counted === undefined) return words;
  try {
    mkdirSync(place.folder, { recursive: true, mode: 0o700 });
  } catch {
    return words; // A dump without row counts is better than none.
  }
  const id = Buffer.from(path).toString('hex');
  const marked = ['table', 'rows'].map((word) => `-e ${quote(`s/^${word} \\([0-9a-fA-F]\\)/${word} ${id} \\1/p`)}`);
  const script = `${job.counted(target)(place.folder)}
[ "$status" = 0 ] || exit "$status"
umask 077
[ ! -f ${quote(join(place.folder, 'rows'))} ] || sed -n ${marked.join(' ')} ${quote(join(place.folder, 'rows'))} >>${quote(place.file)}
exit 0`;
  return ['/bin/sh', '-c', script, words[0] ?? ''];
}

/** Returns why rows were not counted; undefined if they were. */
export function countFault({ folder }: CountPlace): string | undefined {
  const path = join(folder, 'errors');
  if (!existsSync(path)) return undefined;
  const read = readRegularFile(path, { most: 100_000 });
  const text = typeof read === 'string' ? read : Buffer.from(read.bytes).toString();
  return text.split('\n').find((line) => line.trim() !== '');
}

/** psql's input for counting: `begin` prints `snapshot ID` and keeps the snapshot until its input ends. */
interface SnapshotInput {
  readonly begin: string;
  readonly count: string;
}

/**
 * Counts rows after a dump, in a session that shares its snapshot with the dump, so that the counts are exactly those of
 * the dump. Until then, the session locks nothing: a lock could make the dump wait for whoever waits for the session. If
 * the dump can't use the snapshot, because it reaches another server, it is made without.
 */
export function countInSnapshot(
  session: readonly string[],
  input: SnapshotInput,
  dump: { readonly plain: readonly string[]; readonly inSnapshot: readonly string[] },
): CountScript {
  const inSnapshot = dump.inSnapshot.map((word) => (word === snapshotWord ? '--snapshot="$snapshot"' : quote(word)));
  // The session may have ended, and writing to it must not end this script.
  const tell = (text: string) => `( printf '%s\\n' ${quote(text)} >&8 ) 2>/dev/null`;
  return (folder) => `folder=${quote(folder)}
snapshot=
if mkfifo -m 600 "$folder/to" "$folder/from" 2>"$folder/errors"; then
  ${quoteAll(session)} <"$folder/to" >"$folder/from" 2>>"$folder/errors" &
  exec 8>"$folder/to" 9<"$folder/from"
  ${tell(input.begin)}
  word=
  read -r word snapshot <&9
  [ "$word" = snapshot ] || snapshot=
  [ -n "$snapshot" ] || exec 8>&- 9<&-
fi
if [ -n "$snapshot" ]; then
  ${inSnapshot.join(' ')} 2>"$folder/dump" 8>&- 9<&-
  status=$?
  if [ "$status" = 0 ]; then
    cat "$folder/dump" >&2
    ${tell(input.count)}
    exec 8>&-
    cat <&9 >"$folder/rows"
    exec 9<&-
  else
    exec 8>&- 9<&-
    if grep -qF -e "$snapshot" "$folder/dump"; then
      cat "$folder/dump" >>"$folder/errors"
      snapshot=
    else
      cat "$folder/dump" >&2
    fi
  fi
fi
if [ -z "$snapshot" ]; then
  ${quoteAll(dump.plain)}
  status=$?
fi`;
}

/**
 * Counts rows before and after a dump. Only what is the same both times counts: the lines say when a table was last
 * changed, too.
 */
export function countTwice(count: string, dump: readonly string[]): CountScript {
  return (folder) => `folder=${quote(folder)}
count() {
{ ${count}; } 2>>"$folder/errors"
}
count >"$folder/before"
${quoteAll(dump)}
status=$?
if [ "$status" = 0 ]; then
  count >"$folder/after"
  LC_ALL=C sort "$folder/before" "$folder/after" | LC_ALL=C uniq -d >"$folder/rows"
fi`;
}

/** Returns the tables and row counts that clients have printed; the first that says something about a table counts. */
export function tableRowsIn(lines: readonly string[]): readonly TableRows[] {
  const found = new Map<string, number | undefined>();
  for (const line of lines) {
    const [, word, table = '', rows] =
      /^(table|rows) ((?:[0-9a-fA-F]{2})+)(?: (\d{1,15}))?(?: [0-9a-z-]*)?$/.exec(line) ?? [];
    if (word === undefined || (word === 'rows') !== (rows !== undefined)) continue;
    const name = Buffer.from(table, 'hex').toString();
    found.set(name, found.get(name) ?? (rows === undefined ? undefined : Number(rows)));
  }
  return [...found].map(([table, rows]) => ({ table, rows }));
}

/** Flags of dump clients after which a dump contains less than its database. */
const selecting =
  /^-[a-zA-Z]*[tTnNsaeEdwx]|^--(?:table|exclude|ignore|schema|data-only|no-data|no-create|no-unlogged|section|filter|where|extension|enable-row|serializable|snapshot|rows|tab|xml|databases|lock-all|inserts-only|strict-names)/;

/** Whether a dump with these additional flags contains everything that its database does. */
export function dumpsEverything(flags: readonly string[]): boolean {
  return !flags.some((flag) => selecting.test(flag));
}
