import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { isatty } from 'node:tty';
import { unmatchedPaths, unmatchedSentence } from '../archives/entries.js';
import { resolveArchive } from '../archives/resolve.js';
import { borgOptions } from '../borg/borg-options.js';
import { flag, toggle } from '../borg/common-flags.js';
import { archiveOperands, localOperand, pathOperands } from '../borg/operands.js';
import { type Flags, isSet, textOf, textsOf } from '../schema/flags.js';
import type { ValuesOf } from '../schema/option-schema.js';
import { UserError } from '../system/errors.js';
import { foreignLinkReason } from '../system/foreign-links.js';
import { resolveUserPath } from '../system/paths.js';
import { runnerFileReason } from '../system/runner-files.js';
import { writeFault } from '../system/write-faults.js';
import { beginReplacement } from '../system/write-file.js';
import { size } from '../text/amounts.js';
import { defineAction, type WorkWith } from './define-action.js';
import { folderError } from './destination-folder.js';
import { isStandardOutput, shared, statisticsOptions, stripComponents } from './shared-flags.js';

const options = { ...statisticsOptions, ...borgOptions } as const;

type ExportWork = WorkWith<typeof options>;

/** Writes an archive to a tar file or to standard output. */
export const exportTar = defineAction({
  name: 'export-tar',
  aliases: ['--export-tar'],
  summary: 'write an archive to a tar file or to standard output',
  flags: [
    { ...shared.archive, required: true },
    {
      name: 'path',
      kind: 'texts',
      value: 'PATH',
      summary: 'only this path in the archive, without a leading slash',
    },
    {
      name: 'destination',
      kind: 'text',
      value: 'FILE',
      required: true,
      summary: 'the file to write (replaced if it exists), or - for standard output',
    },
    {
      name: 'tar-filter',
      kind: 'text',
      value: 'COMMAND',
      summary: 'a program that filters the tar stream (default: chosen by the suffix, such as .tar.gz or .tar.zst)',
    },
    shared.listFiles,
    shared.progress,
    {
      name: 'strip-components',
      kind: 'text',
      value: 'NUMBER',
      summary: 'strip NUMBER leading path components; `all` strips everything above --path',
    },
  ],
  single: true,
  choosing: 'Exporting',
  takesOutput: (flags) => goesToOutput(flags),
  dryRun: 'listed',
  options,
  run: runExport,
});

async function runExport(work: ExportWork): Promise<void> {
  const { borg, flags, repository } = work;
  const toOutput = goesToOutput(flags);
  if (toOutput && !borg.givesBytes) {
    throw new UserError(
      "Nothing was exported: in a workflow, standard output is the log, which can't hold a tar file. Name a file with --destination.",
    );
  }
  // A file in the archive could contain escape sequences for the terminal.
  if (toOutput && isatty(1)) {
    throw new UserError(
      "Nothing was exported: standard output is a terminal, which can't show a tar file. Redirect standard output, or name a file with --destination.",
    );
  }
  const destination = toOutput ? '-' : fileFor(textOf(flags, 'destination') ?? '');
  if (!toOutput && isFile(destination)) borg.tell.lines([`${destination} exists and will be replaced.`], 'notice', 0);
  const scope = { options: work.options, capabilities: borg.capabilities };
  const archive = await resolveArchive(borg, repository.path, { archive: textOf(flags, 'archive') ?? '', scope });
  const paths = [...new Set(textsOf(flags, 'path'))];
  const write = (to: string) =>
    borg.run({
      command: 'export-tar',
      flags: exportTarFlags(work),
      operands: [
        ...archiveOperands(repository.path, archive, borg.capabilities),
        localOperand(to),
        ...pathOperands(paths),
      ],
      output: toOutput ? 'bytes' : 'lines',
      onLines: (lines) => borg.tell.lines(lines, 'info', 1),
      checksMatches: true,
    });
  const wanted = textOf(flags, 'archive') ?? '';
  const demandMatches = async (unmatched: boolean): Promise<void> => {
    const operands = archiveOperands(repository.path, archive, borg.capabilities);
    const missing = unmatched ? await unmatchedPaths(borg, { archive: operands, paths }) : [];
    if (missing.length > 0) {
      throw new UserError(await unmatchedSentence(borg, { archive: operands, paths: missing }, wanted));
    }
  };
  if (toOutput) return demandMatches((await write('-')).unmatched);
  await replaceBy(destination, async (to) => demandMatches((await write(to)).unmatched));
  const written = statSync(destination, { throwIfNoEntry: false });
  const amount = written?.isFile() ? `, ${size(written.size)}` : '';
  borg.tell.lines([`Exported to ${destination}${amount}.`], 'notice', 0);
}

/** Tells whether the destination is a dash or another name of standard output; an empty destination is a mistake. */
function goesToOutput(flags: Flags): boolean {
  const destination = textOf(flags, 'destination') ?? '';
  return destination !== '' && isStandardOutput(destination);
}

/** Replaces the destination only once the new tar file is complete. */
async function replaceBy(destination: string, write: (to: string) => Promise<unknown>): Promise<void> {
  const replacement = beginReplacement(destination);
  try {
    await write(replacement.path);
    replacement.commit();
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`${destination} was not written: ${writeFault(error)}. Name another file with --destination.`);
  } finally {
    replacement.discard();
  }
}

/** Returns the flags of `borg export-tar`; throws UserError if the number of components is invalid. */
export function exportTarFlags(work: {
  readonly options: ValuesOf<typeof options>;
  readonly flags: Flags;
}): readonly string[] {
  const { options, flags } = work;
  return [
    ...flag('--tar-filter', textOf(flags, 'tar-filter')),
    ...toggle('--list', isSet(flags, 'list') || options.list_details === true),
    ...flag('--strip-components', stripComponents(flags)),
    ...toggle('--progress', isSet(flags, 'progress') || options.progress === true),
  ];
}

/** Returns the path of the tar file to write; throws UserError if it can't be written. */
function fileFor(given: string): string {
  const path = resolveUserPath(given);
  if (given === '' || given.endsWith('/') || (existsSync(path) && statSync(path).isDirectory())) {
    throw new UserError(
      `Nothing was exported: ${given === '' ? '--destination is empty' : `${path} is a folder`}. Name a file with --destination, or - for standard output.`,
    );
  }
  const obstacle = runnerFileReason(path) ?? foreignLinkReason(path);
  if (obstacle !== undefined) {
    throw new UserError(`Nothing was exported to ${path}: ${obstacle}. Name another file with --destination.`);
  }
  const problem = folderError(dirname(path), { flag: '--destination', wanted: 'file' });
  if (problem === undefined) return path;
  throw new UserError(`Nothing was exported: ${problem}`);
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
