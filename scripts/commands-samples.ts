import { randomOf } from './comparison-samples.js';

/** One entry of `commands:`, whose commands write a trace and exit with a given status. */
export interface SampledEntry {
  readonly moment: 'before' | 'after';
  readonly what: string;
  readonly when?: readonly string[] | undefined;
  readonly states?: readonly string[] | undefined;
  /** The label of each command in the trace, and its exit status. */
  readonly commands: readonly { readonly label: string; readonly status: number }[];
}

/** A run to compare: configuration files, actions, and the calls that fail. */
export interface CommandsSample {
  readonly files: readonly {
    readonly repositories: readonly string[];
    readonly entries: readonly SampledEntry[];
    readonly skipped: readonly string[];
  }[];
  /** As on the command line; empty for the default actions. */
  readonly actions: readonly string[];
  /** Calls of Borg that fail: `create a-1`. */
  readonly failing: readonly string[];
}

const usual = ['create', 'prune', 'compact', 'check'] as const;

/** Returns the run for a seed; the same seed always gives the same run. */
export function commandsSample(seed: number): CommandsSample {
  const { below, pick, happens } = randomOf(seed);
  const some = <Value>(values: readonly Value[], share: number) => values.filter(() => happens(share));
  // With several repositories, extract differs from borgmatic on purpose (lifecycle.md, 10).
  const single = happens(0.2);
  const others = single ? ['extract', 'list'] : ['list', 'repo-list'];
  const chosen = [...some(usual, 0.4), ...some(others, 0.3)].sort(() => below(3) - 1);
  const actions = happens(0.25) ? [] : chosen;
  const entry = (file: string, index: number): SampledEntry => {
    const moment = pick(['before', 'after'] as const);
    const what = pick(['action', 'action', 'repository', 'repository', 'configuration', 'everything', 'error']);
    const at = what === 'error' ? 'after' : moment;
    const commands = Array.from({ length: happens(0.2) ? 2 : 1 }, (_, position) => ({
      label: `${file}${index}.${position}-${at}-${what}`,
      status: happens(0.72) ? 0 : pick([1, 75, 75]),
    }));
    const when = happens(0.3) ? some([...usual, ...others], 0.5) : [];
    return {
      moment: at,
      what,
      when: when.length > 0 ? when : undefined,
      states: at === 'after' && happens(0.4) ? [pick(['finish', 'fail'])] : undefined,
      commands,
    };
  };
  const files = Array.from({ length: single ? 1 : 1 + below(3) }, (_, index) => {
    const name = String.fromCharCode(97 + index);
    return {
      repositories: Array.from({ length: single ? 1 : 1 + below(3) }, (_one, number) => `${name}-${number + 1}`),
      entries: Array.from({ length: below(7) }, (_one, number) => entry(name, number)),
      skipped: happens(0.1) ? [pick(usual)] : [],
    };
  });
  const everything = files[0]?.entries.filter(({ what }) => what === 'everything') ?? [];
  const repeated = files.map((file, index) =>
    index > 0 && happens(0.5) ? { ...file, entries: [...file.entries, ...everything] } : file,
  );
  const calls = files.flatMap(({ repositories }) =>
    repositories.flatMap((repository) => [...usual, 'extract'].map((action) => `${action} ${repository}`)),
  );
  return { files: repeated, actions, failing: some(calls, 0.12) };
}
