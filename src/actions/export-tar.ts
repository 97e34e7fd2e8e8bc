import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { flag, toggle } from '../borg/flags.js';
import { expandHome, workingFolder } from '../borg/home.js';
import { borgOptions } from '../borg/options.js';
import { archiveOperands, pathOperands } from '../borg/repository.js';
import type { ValuesOf } from '../configuration/schema.js';
import { UserError } from '../system/errors.js';
import { folderTrouble } from '../system/program.js';
import { defineAction, type WorkWith } from './action.js';
import { type Flags, isSet, shared, textOf, textsOf } from './flags.js';
import { resolveArchive } from './newest.js';
import { statisticsOptions } from './statistics-options.js';
import { stripComponents } from './strip-components.js';

const options = { ...statisticsOptions, ...borgOptions } as const;

type ExportWork = WorkWith<typeof options>;

/** Writes an archive as a tar file, or to standard output. */
export const exportTar = defineAction({
  name: 'export-tar',
  aliases: ['--export-tar'],
  summary: 'write an archive as a tar file, or to standard output',
  flags: [
    { ...shared.archive, required: true },
    {
      name: 'path',
      kind: 'texts',
      value: 'PATH',
      summary: 'only this path of the archive, without a leading slash',
    },
    {
      name: 'destination',
      kind: 'text',
      value: 'FILE',
      required: true,
      summary: 'the file to write, replaced if it exists; - for standard output',
    },
    {
      name: 'tar-filter',
      kind: 'text',
      value: 'COMMAND',
      summary: 'a program that the tar goes through; by default the one for .tar.gz, .tar.zst and the like',
    },
    shared.list,
    shared.progress,
    {
      name: 'strip-components',
      kind: 'text',
      value: 'NUMBER',
      summary: 'leave out so many leading folders of each path, or `all` that stand before the paths given',
    },
  ],
  single: true,
  takesOutput: (flags) => flags['destination'] === '-',
  dryRun: 'listed',
  options,
  run: runExport,
});

async function runExport(work: ExportWork): Promise<void> {
  const { borg, flags, repository } = work;
  const toOutput = textOf(flags, 'destination') === '-';
  if (toOutput && !borg.givesBytes) {
    throw new UserError(
      'Nothing was exported: standard output is a log here, and no place for a tar file. Name a file with --destination.',
    );
  }
  const folder = workingFolder(work.options);
  const destination = toOutput ? '-' : fileFor(textOf(flags, 'destination') ?? '', folder);
  if (!toOutput && isFile(destination)) borg.tell.lines([`${destination} exists and is replaced.`], 'notice', 0);
  const scope = { options: work.options, capabilities: borg.capabilities };
  const archive = await resolveArchive(borg, repository.path, { archive: textOf(flags, 'archive') ?? '', scope });
  await borg.run({
    command: 'export-tar',
    flags: exportTarFlags(work),
    operands: [
      ...archiveOperands(repository.path, archive, borg.capabilities),
      destination,
      ...pathOperands(textsOf(flags, 'path')),
    ],
    output: toOutput ? 'bytes' : 'lines',
    onLines: (lines) => borg.tell.lines(lines, 'info', 1),
    workingDirectory: folder,
    warningIsError: textsOf(flags, 'path').length > 0,
  });
}

/** The flags of `borg export-tar`; throws UserError for a number of components that is none. */
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

/** Where the tar file will stand; throws UserError where it cannot. */
function fileFor(given: string, folder: string): string {
  const path = resolve(folder, expandHome(given));
  if (given === '' || given.endsWith('/') || (existsSync(path) && statSync(path).isDirectory())) {
    throw new UserError(
      `Nothing was exported: ${given === '' ? 'the destination is empty' : `${path} is a folder`}. Name a file with --destination, or - for standard output.`,
    );
  }
  const trouble = folderTrouble(dirname(path));
  if (trouble === undefined) return path;
  throw new UserError(
    `Nothing was exported: ${trouble.replace('The working directory', 'the folder')} Make it, or name another file with --destination.`,
  );
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
