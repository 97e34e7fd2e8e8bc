import { describe, expect, test } from '@jest/globals';
import { refusedPlaceholders } from '../../src/lifecycle/refusals.js';
import { configuration, planOf } from './plans.js';

function warnings(hooks: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const plan = planOf([{ ...configuration('a'), hooks }], ['create']);
  return refusedPlaceholders(plan).map(({ message }) => message);
}

describe('placeholders that only a harmless value can fill', () => {
  test('are told of before the run, with the hook that may fail', () => {
    expect(warnings({ on_error: ['ssh host "notify {error}"'] })).toEqual([
      expect.stringMatching(/^on_error of a may fail: \{error\}/),
    ]);
  });

  test('are no matter where every value arrives', () => {
    expect(
      warnings({
        on_error: ['notify {error} "{output}" \'{repository}\''],
        before_backup: ['echo {configuration_filename}'],
      }),
    ).toEqual([]);
  });

  test('do not matter in hooks that will not run', () => {
    expect(warnings({ after_prune: ['sh -c "{configuration_filename}"'] })).toEqual([]);
  });
});
