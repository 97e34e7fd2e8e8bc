import { describe, expect, test } from '@jest/globals';
import type { PlannedConfiguration } from '../../src/lifecycle/make-plan.js';
import { type Story, tellStory } from '../support/recorded-run.js';
import { folded, logOf, web } from '../support/rendered-log.js';
import { pageOf } from '../support/summary-page.js';

const twice: PlannedConfiguration = {
  ...web,
  repositories: web.repositories.map((repository) => ({ ...repository, retries: 1, retryWait: 5 })),
};
/** prune fails until the last attempt, or in the last one, too. */
const story = (last: 'success' | 'failure'): Story => ({
  files: [twice],
  parts: { 'prune ssh://vault/./web': { outcome: 'failure', until: last === 'success' ? 2 : 3, error: 'no luck' } },
});

describe('a repository that is tried again', () => {
  test('has a group per attempt in the log, and a warning for each failed one before the last', async () => {
    const { page } = await logOf(story('success'));
    const titles = page.filter((line) => line.startsWith('[group]'));
    expect(titles).toContain('[group] create · ssh://vault/./web · web.yaml');
    expect(titles).toContain('[group] create · ssh://vault/./web · web.yaml · attempt 2 of 2');
    const visible = folded(page).join('\n');
    expect(visible).toMatch(/\[warning.*\n?.*no luck/);
    expect(visible).toContain('Borgflow will try again.');
    expect(visible).not.toContain('[error');
    expect(visible).toContain('1 min 12 s (attempt 2 of 2)');
    expect(page.at(-1)).toMatch(/^Done in .*: 1 repository backed up/);
  });

  test('and fails in the last attempt is reported as one error, with what did not run as a result', async () => {
    const { page: whole } = await logOf(story('failure'));
    const page = folded(whole);
    expect(page.filter((line) => line.startsWith('[error'))).toHaveLength(1);
    expect(page.filter((line) => line.startsWith('[warning'))).toHaveLength(1);
    expect(page.at(-1)).toMatch(/^Failed after /);
  });

  test('shows each attempt in the summary, and the last one in the table of repositories', async () => {
    const { tables, text, fences } = await pageOf((reporter) => tellStory(reporter, story('success')));
    expect(tables[0]?.[2]?.at(-1)).toBe('✓ (attempt 2 of 2)');
    const steps = tables[1]?.map(([title, result]) => `${title}: ${result}`) ?? [];
    expect(steps).toContain('prune · ssh://vault/./web · web.yaml: ⚠ failed after 4 s');
    expect(steps).toContain('prune · ssh://vault/./web · web.yaml · attempt 2 of 2: ✓ done in 4 s');
    expect(text).toContain('1 warning');
    expect(text).not.toContain('✗');
    expect(fences.find(({ language }) => language === 'mermaid')?.lines.join('\n')).toContain('attempt 2 of 2');
  });
});
