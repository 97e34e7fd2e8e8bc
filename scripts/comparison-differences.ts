/** A difference from borgmatic that is meant, and how it shows. */
export interface Difference {
  readonly reason: string;
  /** Matches what is wrong here where borgmatic finds nothing. */
  readonly ours?: RegExp;
  /** Matches what borgmatic finds wrong where nothing is wrong here. */
  readonly theirs?: RegExp;
}

/** Every difference that is meant. One that is none of these makes the comparison fail. */
export const differences: readonly Difference[] = [
  { reason: 'two values for one name are a fault; borgmatic 2 merges them silently', ours: /is set twice/ },
  {
    reason: 'the grammar of Borg and of borgmatic itself is checked when the file is read, not when the option is used',
    ours: /must be (a time span|none, lz4|an octal|a path or URL|`always`|a size|one or several|a line that starts with|a pattern whose style)/,
  },
  { reason: 'numbers that Borg would refuse are a fault', ours: /must be (an integer|a number) (from|of)/ },
  {
    reason: 'what is not built yet is refused, rather than left out of a backup silently',
    ours: /is not supported yet/,
  },
  {
    reason: 'repositories must be a list; borgmatic 2 takes each letter of a text for one',
    ours: /^repositories must be a list/,
  },
  {
    reason: 'repositories must not be missing: there would be nothing to do',
    ours: /^repositories is (missing|empty)/,
  },
  {
    reason: 'options of later borgmatics are known in files of any age',
    theirs: /Additional properties are not allowed/,
  },
  {
    reason: 'values that later borgmatics take are taken in files of any age',
    theirs: /(?<!None )is not (one of|of type|valid under)/,
  },
  {
    reason: 'bare paths may stand in any file; borgmatic 2.1 breaks off at them where there are no sections',
    theirs: /'str' object has no attribute 'items'/,
  },
  {
    reason: 'an archive name needs no prefix, as in every later borgmatic',
    theirs: /you must also specify a retention prefix/,
  },
  {
    reason: 'a umask for Borg and one for hooks may differ, as they could in borgmatic 1',
    theirs: /The storage umask and the hooks umask cannot have different values/,
  },
  {
    reason: 'a prefix for prune and one for check may differ, as they could in borgmatic 1',
    theirs: /The retention prefix and the consistency prefix cannot have different values/,
  },
  {
    reason: 'hooks may stand without commands in files of any age, as in borgmatic 2.1',
    theirs: /At 'hooks\.(before|after|on)_\w+': None is not of type 'array'/,
  },
  { reason: 'an empty passphrase is refused, as Borg would lock a repository with nothing', ours: /is empty/ },
];
