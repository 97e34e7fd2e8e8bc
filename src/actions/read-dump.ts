import { join } from 'node:path';
import type { ArchivedDump } from '../archives/archived-dumps.js';
import type { Borg } from '../borg/borg-call.js';
import { archiveOperands, storedOperands } from '../borg/operands.js';
import type { Restore } from '../databases/restore-dump.js';
import type { TemporaryFolder } from '../system/temporary.js';
import { size } from '../text/amounts.js';
import { printableName } from '../text/cleaning.js';

/** Where a dump is read from. */
interface DumpSource {
  readonly borg: Borg;
  readonly place: { readonly repository: string; readonly archive: string };
  /** Where a dump that consists of several files is extracted to. */
  readonly folder: Pick<TemporaryFolder, 'path'>;
  /** Flags for Borg. */
  readonly flags?: readonly string[] | undefined;
}

/** Returns what reads a dump from an archive. */
export function dumpReader(
  dump: ArchivedDump,
  { borg, place, folder, flags = [] }: DumpSource,
): Pick<Restore, 'stored' | 'bytes' | 'write' | 'extract'> {
  const operands = [
    ...archiveOperands(place.repository, place.archive, borg.capabilities),
    ...storedOperands([dump.path]),
  ];
  return {
    stored: dump.stored,
    bytes: dump.size,
    write: async (pipe, stop) => {
      borg.tell.lines([`Reading ${printableName(dump.path)} (${size(dump.size)})`], 'info', 1);
      const call = {
        command: 'extract',
        flags: ['--stdout', ...flags],
        operands,
        output: 'bytes',
        into: pipe,
        stop,
      } as const;
      await borg.run({ ...call, warningIsError: true });
    },
    extract: async () => {
      borg.tell.lines([`Extracting ${printableName(dump.path)} (${size(dump.size)})`], 'info', 1);
      await borg.run({
        command: 'extract',
        flags,
        operands,
        output: 'lines',
        workingDirectory: folder.path,
        warningIsError: true,
      });
      return join(folder.path, dump.path);
    },
  };
}
