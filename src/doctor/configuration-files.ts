import { formatError } from '../configuration/options/error-excerpt.js';
import type { UserError } from '../system/errors.js';
import { count, repositories as countRepositories } from '../text/phrases.js';
import { fine, fromMessage, type Result, type Subject } from './diagnosis.js';
import { aboutFile, type Examination, thisMachine } from './examination.js';
import type { Probe } from './probe.js';

/** Whether each configuration file is valid. */
export const configurationFiles: Probe = {
  check: 'configuration',
  of: 'machine',
  look: async ({ read, files, fault, unmasked }) => {
    const doubts = read.notices.filter(({ level }) => level === 'warning');
    const troubled = new Set(doubts.map(({ place }) => place?.file));
    const faults = fault === undefined ? read.faults : [...read.faults, fault];
    return [
      ...faults.map((each) => faultOf(each, read.files)),
      ...doubts.map(({ message, place }) => ({
        ...fromMessage('warning', message, 'Change this in the configuration file.'),
        subject: subjectAt(place?.file, { read, files }),
      })),
      ...unmasked.map((message) => fromMessage('warning', message, 'Use a longer secret.')),
      ...files
        .filter(({ name }) => !troubled.has(shownName(name.path, read)))
        .map((file): Result => {
          const amount = countRepositories(file.repositories.length);
          const sources = file.options.source_directories?.length ?? 0;
          const what = sources === 0 ? amount : `${amount}, ${count(sources, 'source')}`;
          return { ...fine(`It is valid: ${what}.`), subject: aboutFile(file) };
        }),
    ];
  },
};

function faultOf(fault: UserError, files: Examination['read']['files']): Result {
  const file = files.find(({ shown }) => shown === fault.place?.file);
  const result = fromMessage('error', formatError(fault, undefined), 'Fix it in the configuration file.');
  return { ...result, subject: file === undefined ? thisMachine : { kind: 'configuration', name: file.shown } };
}

function shownName(path: string, { files }: Examination['read']): string {
  return files.find((file) => file.path === path)?.shown ?? path;
}

/** Returns the file that a notice is about: the one that includes it, if it is an included file. */
function subjectAt(shown: string | undefined, { read, files }: Pick<Examination, 'read' | 'files'>): Subject {
  const path =
    read.files.find((file) => file.shown === shown)?.path ?? read.included.find((file) => file.shown === shown)?.by;
  const file = files.find(({ name }) => name.path === path);
  if (file !== undefined) return aboutFile(file);
  return shown === undefined ? thisMachine : { kind: 'configuration', name: shown };
}
