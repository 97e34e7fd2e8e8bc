import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { flag, toggle } from '../borg/flags.js';
import { expandHome, workingFolder } from '../borg/home.js';
import { borgOptions } from '../borg/options.js';
import { absoluteRepository, archiveOperands, pathOperands } from '../borg/repository.js';
import type { ValuesOf } from '../configuration/schema.js';
import { createOptions } from '../files/create-options.js';
import { UserError } from '../system/errors.js';
import { folderTrouble } from '../system/program.js';
import { defineAction, type WorkWith } from './action.js';
import { type Flags, isSet, shared, textOf, textsOf } from './flags.js';
import { resolveArchive } from './newest.js';
import { statisticsOptions } from './statistics-options.js';
import { stripComponents } from './strip-components.js';

const options = { numeric_ids: createOptions.numeric_ids, ...statisticsOptions, ...borgOptions } as const;

type ExtractWork = WorkWith<typeof options>;

/** Brings files back out of an archive. */
export const extract = defineAction({
  name: 'extract',
  aliases: ['--extract', '-x'],
  summary: 'bring files back out of an archive',
  flags: [
    { ...shared.archive, required: true },
    {
      name: 'path',
      aliases: ['--restore-path'],
      kind: 'texts',
      value: 'PATH',
      summary: 'only this path of the archive, without a leading slash',
    },
    { name: 'destination', kind: 'text', value: 'FOLDER', summary: 'where to put them; the current folder if missing' },
    {
      name: 'strip-components',
      kind: 'text',
      value: 'NUMBER',
      summary: 'leave out so many leading folders of each path, or `all` that stand before the paths given',
    },
    shared.progress,
  ],
  moment: 'extract',
  dryRun: 'simulates',
  options,
  run: runExtract,
});

async function runExtract(work: ExtractWork): Promise<void> {
  const { borg, flags, repository } = work;
  const wanted = textOf(flags, 'archive');
  if (wanted === undefined)
    throw new UserError('extract needs to know which archive: name it with --archive, or say --archive latest.');
  const folder = workingFolder(work.options);
  const target = resolve(folder, expandHome(textOf(flags, 'destination') ?? '.'));
  const trouble = folderTrouble(target);
  if (trouble !== undefined) {
    throw new UserError(
      `Nothing was extracted: ${trouble.replace('The working directory', 'the folder')} Make it, or name another with --destination.`,
    );
  }
  const scope = { options: work.options, capabilities: borg.capabilities };
  const present = textsOf(flags, 'path').filter((path) => existsSync(join(target, path)));
  if (present.length > 0 && stripComponents(flags) === undefined && !work.dryRun) {
    const named = present.length === 1 ? `${present[0]} is` : `${present.join(', ')} are`;
    borg.tell.lines([`${named} in ${target} already: what the archive has there replaces it.`], 'notice', 0);
  }
  const archive = await resolveArchive(borg, repository.path, { archive: wanted, scope });
  await borg.run({
    command: 'extract',
    flags: extractFlags(work),
    operands: [
      ...archiveOperands(absoluteRepository(repository.path, folder), archive, borg.capabilities),
      ...pathOperands(textsOf(flags, 'path')),
    ],
    output: 'lines',
    onLines: (lines) => borg.tell.lines(lines, 'info', 1),
    workingDirectory: target,
    warningIsError: true,
  });
}

/** The flags of `borg extract`; throws UserError for a number of components that is none. */
export function extractFlags(work: {
  readonly options: ValuesOf<typeof options>;
  readonly flags: Flags;
  readonly dryRun: boolean;
  readonly verbosity: number;
}): readonly string[] {
  const { options, flags, dryRun, verbosity } = work;
  return [
    ...toggle('--numeric-ids', options.numeric_ids),
    ...toggle('--list', verbosity >= 2 || options.list_details === true),
    ...toggle('--dry-run', dryRun),
    ...flag('--strip-components', stripComponents(flags)),
    ...toggle('--progress', isSet(flags, 'progress') || options.progress === true),
  ];
}
