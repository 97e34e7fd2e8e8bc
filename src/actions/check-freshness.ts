import { clockWarnings, type Expectation, findNewest, judgeFreshness } from '../archives/freshness.js';
import type { borgOptions } from '../borg/borg-options.js';
import { withoutPassword } from '../borg/repository-url.js';
import { textOf } from '../schema/flags.js';
import { inOwnSection } from '../schema/option-schema.js';
import { UserError } from '../system/errors.js';
import type { WorkWith } from './define-action.js';
import { freshnessOptions } from './freshness-options.js';

const options = inOwnSection(freshnessOptions);

type FreshnessWork = WorkWith<typeof borgOptions & typeof options>;

/** The check of the age of the newest archive. It only runs if `--only` names it: after a backup, it has nothing to find. */
export const freshness = 'freshness';

/**
 * Throws UserError if the newest archive of a repository is older than expected, or if there is none. It reads all
 * repositories, whatever `check_repositories` says, because that is there to save time, and this takes none.
 */
export async function checkFreshness(work: FreshnessWork): Promise<void> {
  const { borg, flags, options: values, repository } = work;
  const expectation = await expectationOf(work);
  const scope = { options: values, capabilities: borg.capabilities, matchArchives: textOf(flags, 'match-archives') };
  const now = new Date();
  const newest = await findNewest(borg, repository.path, { scope, now });
  const name = repository.label ?? withoutPassword(repository.path);
  for (const warning of clockWarnings(name, newest)) borg.tell.warning(warning);
  const { overdue, sentence } = judgeFreshness(name, newest, { expectation, now });
  if (overdue) throw new UserError(sentence);
  borg.tell.lines([sentence], 'notice', 0);
}

async function expectationOf({ options: values, scheduled }: FreshnessWork): Promise<Expectation> {
  const every = values['x-borgflow']?.expect_every;
  const expectation = every === undefined ? await scheduled?.() : { every };
  if (expectation !== undefined) return expectation;
  throw new UserError(
    'It is unknown how often a backup is expected, and no workflow in .github/workflows runs create on a schedule. Set it in the configuration, as in `x-borgflow: {expect_every: 1 day}`.',
  );
}
