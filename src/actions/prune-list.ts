/** What prune did with one archive, from Borg's list. */
export interface PrunedArchive {
  readonly archive: string;
  /** As Borg writes it: `2026-11-26 16:40:02`, followed by a time zone if Borg writes one. */
  readonly time: string;
  /** Why it was kept, such as `daily #1`; missing if it was pruned. */
  readonly keptBecause?: string | undefined;
}

const line =
  /^(?:Keeping archive \(rule: (?<rule>.+?)\)|(?<checkpoint>Keeping checkpoint archive)|Pruning archive \(\d+\/\d+\)|Would prune): +(?<archive>\S|\S.*?\S) +[A-Z][a-z]{2}, (?<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?: [+-]\d\d:?\d\d)?) \[[0-9a-f]+\]$/;

/** Parses a line of `borg prune --list`; returns undefined for any other line, such as one in a custom format. */
export function prunedArchive(text: string): PrunedArchive | undefined {
  const { rule, checkpoint, archive, time } = line.exec(text.trimEnd())?.groups ?? {};
  if (archive === undefined || time === undefined) return undefined;
  const keptBecause = checkpoint === undefined ? rule : 'checkpoint';
  return { archive, time, ...(keptBecause !== undefined && { keptBecause }) };
}

/** Returns the list as a table: each archive, its time, and its result; the last line counts those kept and pruned. */
export function pruneTable(archives: readonly PrunedArchive[], dryRun: boolean): readonly string[] {
  if (archives.length === 0) return [];
  const goes = dryRun ? 'would be pruned' : 'pruned';
  const rows = archives.map(({ archive, time, keptBecause }) => [
    archive,
    time,
    keptBecause === undefined ? goes : `kept: ${keptBecause}`,
  ]);
  const all = [['archive', 'time', 'result'], ...rows];
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
