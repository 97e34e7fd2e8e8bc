import { addError, type Findings } from '../yaml/findings.js';
import { type Entry, entryOf, isNull, type Mapping, stringAt } from '../yaml/tree.js';
import { internalNames, optionsByName } from './options.js';
import { describeValue, unknownOptionMessage } from './wording.js';

/** The sections of borgmatic 1, in the order of precedence in borgmatic 2, highest last. */
export const sectionNames: readonly string[] = ['location', 'storage', 'retention', 'consistency', 'output', 'hooks'];

/** A file's options without their sections. */
export interface WithoutSections {
  /** Options at the top level first, then those of the sections in borgmatic's order. */
  readonly entries: readonly Entry[];
  /** `mixed`: some options are in sections and some are not. */
  readonly shape: 'flat' | 'sectioned' | 'mixed';
}

/** Moves all options out of their sections. `prefix` and `umask`, which had two meanings there, get distinct names. */
export function removeSections(file: Mapping, findings: Findings): WithoutSections {
  const options = file.entries.filter(({ key }) => !key.startsWith('x-'));
  const flat = withoutInternal(
    options.filter(({ key }) => !sectionNames.includes(key)),
    findings,
  );
  const lifted: Entry[] = [];
  for (const name of sectionNames) {
    const section = entryOf(file, name);
    if (section && isNull(section.value)) {
      const message = `${name} has no value. Write its options below it, indented, or remove it.`;
      addError(findings, section.place, message);
    } else if (section) lifted.push(...entriesOfSection(section, findings));
  }
  if (lifted.length === 0) return { entries: flat, shape: 'flat' };
  // Constants never had a section.
  const outside = flat.filter(({ key }) => key !== 'constants');
  return { entries: [...flat, ...keepBorgsUmask(flat, lifted)], shape: outside.length === 0 ? 'sectioned' : 'mixed' };
}

function entriesOfSection({ key: section, place, value }: Entry, findings: Findings): readonly Entry[] {
  if (value.kind !== 'mapping') {
    const found = findings.hidden.has(value.place.file) ? 'something else' : describeValue(value);
    addError(findings, place, `${section} must contain options, got ${found}. Indent its options below it.`);
    return [];
  }
  return withoutInternal(value.entries, findings).map((entry) => renamedEntry(section, entry));
}

/** Refuses internal option names. */
function withoutInternal(entries: readonly Entry[], findings: Findings): readonly Entry[] {
  const known = [...optionsByName.keys()].filter((name) => !internalNames.includes(name));
  return entries.filter(({ key, place }) => {
    if (!internalNames.includes(key)) return true;
    addError(findings, place, unknownOptionMessage(key, key, known));
    return false;
  });
}

/** Renames options: borgmatic 1 had one prefix for prune and one for check, and one umask for Borg and one for hooks. */
function renamedEntry(section: string, entry: Entry): Entry {
  const { key } = entry;
  if (section === 'consistency' && key === 'prefix') return { ...entry, key: 'check_prefix', written: key };
  if (section === 'storage' && key === 'umask') return { ...entry, key: 'borg_umask', written: key };
  return entry;
}

/** Adds Borg's default umask, 0077, if a umask is set only in the section of hooks, where it didn't apply to Borg. */
function keepBorgsUmask(flat: readonly Entry[], lifted: readonly Entry[]): readonly Entry[] {
  const hooks = lifted.find(({ key, value }) => key === 'umask' && !isNull(value));
  const borgs = [...flat.filter(({ key }) => key === 'umask'), ...lifted.filter(({ key }) => key === 'borg_umask')];
  if (!hooks || borgs.some(({ value }) => !isNull(value))) return lifted;
  return [...lifted, { key: 'borg_umask', place: hooks.place, value: stringAt(hooks.value.place, '0077') }];
}
