/** What prune does with one archive, as Borg lists it. */
export interface PrunedArchive {
  readonly archive: string;
  /** As Borg writes it: `2026-11-26 16:40:02`, with a time zone behind it where Borg says one. */
  readonly time: string;
  /** Why it is kept, such as `daily #1`; missing: it goes. */
  readonly keptBecause?: string | undefined;
}

const line =
  /^(?:Keeping archive \(rule: (?<rule>.+?)\)|(?<checkpoint>Keeping checkpoint archive)|Pruning archive \(\d+\/\d+\)|Would prune): +(?<archive>\S|\S.*?\S) +[A-Z][a-z]{2}, (?<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?: [+-]\d\d:?\d\d)?) \[[0-9a-f]+\]$/;

/** Reads a line of `borg prune --list`; undefined for any other, such as one in a format of the user's own. */
export function prunedArchive(text: string): PrunedArchive | undefined {
  const { rule, checkpoint, archive, time } = line.exec(text.trimEnd())?.groups ?? {};
  if (archive === undefined || time === undefined) return undefined;
  const keptBecause = checkpoint === undefined ? rule : 'checkpoint';
  return { archive, time, ...(keptBecause !== undefined && { keptBecause }) };
}

/** The list as a table: each archive, its time, and what becomes of it; how many stay and go in the last line. */
export function pruneTable(archives: readonly PrunedArchive[], dryRun: boolean): readonly string[] {
  if (archives.length === 0) return [];
  const goes = dryRun ? 'would be pruned' : 'pruned';
  const rows = archives.map(({ archive, time, keptBecause }) => [
    archive,
    time,
    keptBecause === undefined ? goes : `kept: ${keptBecause}`,
  ]);
  const all = [['archive', 'time', 'what becomes of it'], ...rows];
  const widths = [0, 1].map((column) => Math.max(...all.map((row) => [...(row[column] ?? '')].length)));
  const lines = all.map((row) =>
    row
      .map((cell, column) => padded(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const kept = archives.filter(({ keptBecause }) => keptBecause !== undefined).length;
  return [...lines, `${kept} kept, ${archives.length - kept} ${goes}.`];
}

function padded(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(0, width - [...cell].length));
}
