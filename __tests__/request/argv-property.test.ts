import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseCommandLine } from '../../src/request/argv.js';
import type { FlagDefinition, FlagValue } from '../../src/schema/flags.js';
import { UserErrors } from '../../src/system/errors.js';
import { someActions } from '../support/sample-actions.js';

/** Strings that could be values, including names of actions and numbers; none looks like a flag. */
const text = fc.oneof(
  fc.constantFrom('create', 'list', 'latest', '-1', '-', 'a b', '-o ro', 'x=y', 'config', 'borg'),
  fc.string({ minLength: 1, maxLength: 8 }).filter((value) => !value.startsWith('-')),
);

/** Further values of a list, which must not resemble the name of an action. */
const further = fc.string({ minLength: 1, maxLength: 8 }).map((value) => `/${value}`);

function anyValue(flag: FlagDefinition): fc.Arbitrary<FlagValue> {
  if (flag.kind === 'boolean') return fc.constant(true);
  if (flag.kind === 'integer') return fc.integer({ min: -1000, max: 1000 });
  if (flag.kind === 'text') return text;
  if (flag.choices !== undefined) return fc.array(fc.constantFrom(...flag.choices.map(String)), { minLength: 1 });
  return fc.tuple(text, fc.array(further, { maxLength: 3 })).map(([first, rest]) => [first, ...rest]);
}

/** Returns the words of a flag in one of its styles: with a space, with `=`, or repeated. */
function written(spelling: string, value: FlagValue, style: number): readonly string[] {
  if (value === true) return [spelling];
  if (typeof value === 'object') {
    if (style === 0 && !value.includes('extract')) return [spelling, ...value];
    return value.flatMap((each) => (style === 1 ? [`${spelling}=${each}`] : [spelling, each]));
  }
  return style === 0 ? [spelling, String(value)] : [`${spelling}=${value}`];
}

type Group = readonly string[];

interface Sample {
  readonly groups: readonly Group[];
  readonly flags: Readonly<Record<string, FlagValue>>;
}

function flagSample(flag: FlagDefinition): fc.Arbitrary<{ readonly group: Group; readonly value: FlagValue }> {
  const spellings = [`--${flag.name}`, ...(flag.aliases ?? []).filter((alias) => alias.startsWith('--'))];
  return fc
    .tuple(fc.constantFrom(...spellings), anyValue(flag), fc.nat(2))
    .map(([spelling, value, style]) => ({ group: written(spelling, value, style), value }));
}

const sample: fc.Arbitrary<{ readonly action: string } & Sample> = fc.constantFrom(...someActions).chain((action) =>
  fc
    .tuple(...action.flags.map((flag) => (flag.required === true ? flagSample(flag) : fc.option(flagSample(flag)))))
    .map((chosen) => {
      const flags = action.flags.flatMap(({ name }, index) => {
        const one = chosen[index];
        return one ? [[name, one.value] as const] : [];
      });
      return {
        action: action.name,
        groups: chosen.flatMap((one) => (one ? [one.group] : [])),
        flags: Object.fromEntries(flags),
      };
    }),
);

const globals = fc.record({
  verbosity: fc.option(fc.constantFrom(-2, -1, 0, 1, 2), { nil: undefined }),
  dryRun: fc.boolean(),
  repository: fc.option(text, { nil: undefined }),
  paths: fc.option(fc.tuple(text, fc.array(further, { maxLength: 2 })), { nil: undefined }),
});

function globalGroups(asked: { verbosity?: number | undefined; dryRun: boolean; repository?: string | undefined }) {
  return [
    ...(asked.verbosity === undefined ? [] : [['-v', String(asked.verbosity)]]),
    ...(asked.dryRun ? [['--dry-run']] : []),
    ...(asked.repository === undefined ? [] : [['--repository', asked.repository]]),
  ];
}

describe('a command line', () => {
  test('means the same in any order of its parts', () => {
    const lines = fc.tuple(sample, globals).chain(([one, asked]) => {
      const config = asked.paths === undefined ? [] : [['-c', asked.paths[0], ...asked.paths[1]]];
      const groups = [[one.action], ...one.groups, ...globalGroups(asked), ...config];
      const order = fc.shuffledSubarray(groups, { minLength: groups.length });
      return order.map((shuffled) => ({ one, asked, line: shuffled.flat() }));
    });
    fc.assert(
      fc.property(lines, ({ one, asked, line }) => {
        const paths = asked.paths === undefined ? undefined : [asked.paths[0], ...asked.paths[1]];
        expect(parseCommandLine(line, { actions: someActions })).toMatchObject({
          kind: 'run',
          request: {
            actions: [{ name: one.action, flags: one.flags }],
            verbosity: asked.verbosity,
            dryRun: asked.dryRun,
            ...(asked.repository === undefined ? {} : { repository: asked.repository }),
            ...(paths === undefined ? {} : { configurationPaths: paths }),
          },
        });
      }),
      { numRuns: 500 },
    );
  });

  test('requests each action once, in the order of its first mention', () => {
    const names = someActions.map(({ name }) => name).filter((name) => name !== 'extract');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 8 }), (line) => {
        const parsed = parseCommandLine(line, { actions: someActions });
        const actions = parsed.kind === 'run' ? parsed.request.actions : [];
        expect(actions.map(({ name }) => name)).toEqual([...new Set(line)]);
      }),
    );
  });

  test('is either valid or causes an error message, whatever it contains', () => {
    const spellings = someActions.flatMap(({ flags }) => flags.map(({ name }) => `--${name}`));
    const token = fc.oneof(
      fc.constantFrom(...spellings, '--', '-', '-nv', '-v', '-c', 'config', 'validate', 'key', '--re', 'create', '-l'),
      fc.string({ maxLength: 6 }),
      fc.string({ maxLength: 4 }).map((tail) => `-${tail}`),
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 7 }), (line) => {
        try {
          expect(parseCommandLine(line, { actions: someActions }).kind).toMatch(/^(run|help|version|command)$/);
        } catch (error) {
          if (!(error instanceof UserErrors)) throw error;
          expect(error.faults.length).toBeGreaterThan(0);
          for (const { message } of error.faults) expect(message).toMatch(/[.?]$/);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
