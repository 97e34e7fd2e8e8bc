/** A deliberate difference from borgmatic, and how to recognize it. */
export interface Difference {
  readonly reason: string;
  /** Matches Borgflow's error if borgmatic accepts the file. */
  readonly ours?: RegExp;
  /** Matches borgmatic's error if Borgflow accepts the file. */
  readonly theirs?: RegExp;
}

/** All deliberate differences. Any other difference makes the comparison fail. */
export const differences: readonly Difference[] = [
  { reason: 'two values for one key are an error; borgmatic 2 merges them silently', ours: /is set twice/ },
  {
    reason: 'values with a syntax of their own are checked when the file is read, not when the option is used',
    ours: /must be (a time span|none, lz4|an octal|a path or URL|`always`|a size|`disabled`, or a list of ctime|a line that begins with|a pattern with the style)/,
  },
  { reason: 'numbers that Borg would refuse are an error', ours: /must be (an integer|a number) (from|of)/ },
  {
    reason: 'options that are not supported yet are refused, rather than ignored silently',
    ours: /is not supported yet/,
  },
  {
    reason: 'repositories must be a list; borgmatic 2 takes each character of a string for a repository',
    ours: /^repositories must be a list/,
  },
  {
    reason: 'repositories must not be missing or empty',
    ours: /^repositories is (missing|empty)/,
  },
  {
    reason: 'options of later borgmatic versions are accepted in files of any version',
    theirs: /Additional properties are not allowed/,
  },
  {
    reason: 'values of later borgmatic versions are accepted in files of any version',
    theirs: /(?<!None )is not (one of|of type|valid under)/,
  },
  {
    reason: 'repositories may be plain paths in any file; borgmatic 2.1 crashes on them in a file without sections',
    theirs: /'str' object has no attribute 'items'/,
  },
  {
    reason: 'archive_name_format needs no prefix, as in all later borgmatic versions',
    theirs: /you must also specify a retention prefix/,
  },
  {
    reason: 'the umask for Borg and the umask for hooks may differ, as in borgmatic 1',
    theirs: /The storage umask and the hooks umask cannot have different values/,
  },
  {
    reason: 'the prefix for prune and the prefix for check may differ, as in borgmatic 1',
    theirs: /The retention prefix and the consistency prefix cannot have different values/,
  },
  {
    reason: 'hooks may be empty in files of any version, as in borgmatic 2.1',
    theirs: /At 'hooks\.(before|after|on)_\w+': None is not of type 'array'/,
  },
  { reason: 'an empty passphrase is refused, because Borg would use it to encrypt a repository', ours: /is empty/ },
];
