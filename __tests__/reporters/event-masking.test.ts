import { describe, expect, test } from '@jest/globals';
import type { Event } from '../../src/lifecycle/events.js';
import type { Step } from '../../src/lifecycle/plan.js';
import { EventMasking } from '../../src/reporters/event-masking.js';
import { KnownSecrets } from '../../src/secrets/known-secrets.js';
import { planOf } from '../support/plans.js';
import { file } from '../support/recorded-run.js';

function maskingOf(...secrets: string[]) {
  const known = new KnownSecrets();
  known.keep(secrets);
  return { known, masking: new EventMasking(known) };
}

const at = new Date(0);
const started = (step: Step): Event => ({ type: 'step-started', step, at });
const server = file('server.yaml', { on_error: ['mail hunter22'] }, [
  { path: '/mnt/hunter22', label: 'one' },
  { path: '/mnt/swordfish', label: 'two' },
]);
const plan = planOf([server]);
const facts = { version: '1', borgVersion: '1.2.4', details: [], dryRun: false };
const [onError] = plan.configurations[0]?.onError ?? [];
const repositories = plan.configurations[0]?.repositories ?? [];

describe('the event that a reporter receives', () => {
  test('is a copy: the original, which decisions depend on, is unchanged', () => {
    const before = JSON.stringify(plan);
    maskingOf('hunter22').masking.mask({ type: 'run-started', at, plan, facts });
    expect(JSON.stringify(plan)).toBe(before);
  });

  test('has the same object for the same step, in the plan and in each event', () => {
    const { masking } = maskingOf('hunter22');
    const whole = masking.mask({ type: 'run-started', at, plan, facts });
    const shown = masking.mask(started(onError as Step));
    if (whole.type !== 'run-started' || shown.type !== 'step-started') throw new Error('another event');
    expect(shown.step).toBe(whole.plan.configurations[0]?.onError[0]);
    expect(JSON.stringify(shown)).not.toContain('hunter22');
  });

  test('has a secret masked that becomes known later, also in steps from earlier events', () => {
    const { masking, known } = maskingOf();
    const early = masking.mask(started(onError as Step));
    expect(JSON.stringify(early)).toContain('hunter22');
    known.keep(['hunter22']);
    const late = masking.mask(started(onError as Step));
    expect(late).toMatchObject({ step: { commands: [{ run: 'mail ***' }] } });
    if (early.type !== 'step-started' || late.type !== 'step-started') throw new Error('another event');
    expect(late.step).toBe(early.step);
    expect(JSON.stringify(early)).not.toContain('hunter22');
  });

  test('distinguishes repositories whose masked names are equal', () => {
    const { masking } = maskingOf('hunter22', 'swordfish');
    const paths = repositories.map(({ actions }) => {
      const shown = masking.mask(started(actions[0]?.action as Step));
      return shown.type === 'step-started' ? shown.step.repository?.path : undefined;
    });
    expect(paths).toEqual(['/mnt/***', '/mnt/*** (2)']);
  });

  test('keeps the product’s own words, whatever the secret', () => {
    const { masking } = maskingOf('on_error', 'hook', 'create', 'step-started', 'success', 'failure', 'notice');
    const shown = masking.mask(started(onError as Step));
    expect(shown).toMatchObject({ type: 'step-started', step: { kind: 'hook', hook: 'on_error' } });
  });

  test('has one line less where a secret with several lines was printed', () => {
    const { masking } = maskingOf('first line\nof a secret');
    const step = onError as Step;
    const lines = ['a', 'first line', 'of a secret', 'b'];
    expect(masking.mask({ type: 'output', step, lines, level: 'info', verbosity: 0 })).toMatchObject({
      lines: ['a', '***', 'b'],
    });
  });
});
