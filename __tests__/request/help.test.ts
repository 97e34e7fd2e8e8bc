import { describe, expect, test } from '@jest/globals';
import { globalFlags } from '../../src/request/global-flags.js';
import { helpFor, optionHelp } from '../../src/request/help.js';
import { knownActions } from '../../src/request/later.js';
import { someActions } from './some-actions.js';

const whole = helpFor(undefined, someActions, 80);

/** As many actions as there will ever be. */
const allActions = Object.keys(knownActions).map((name) => ({
  name,
  aliases: [],
  flags: [],
  options: {},
  summary: 'does something that takes a few words to say',
  dryRun: 'reads' as const,
  run: () => Promise.resolve(),
}));

describe('help for everything', () => {
  test('names every action and command, with what it is for', () => {
    for (const { name, summary } of someActions) expect(whole).toMatch(new RegExp(`^  ${name} +${summary}$`, 'm'));
    expect(whole).toMatch(/^ {2}config validate +read the configuration/m);
  });

  test('groups them by use', () => {
    const headings = whole.split('\n').filter((line) => /^[A-Z][a-z ]+$/.test(line));
    // Examples are there while there is room for them.
    expect(headings.slice(0, 5)).toEqual(['Back up', 'Look', 'Restore', 'Maintain', 'Flags']);
    expect(whole).toMatch(/Restore\n {2}extract/);
  });

  test('names every global flag that has an effect, and none that has not yet', () => {
    for (const { name, withoutEffect } of globalFlags) {
      if (withoutEffect === undefined) expect(whole + optionHelp([], 80)).toContain(`--${name}`);
      else expect(whole).not.toContain(`--${name}`);
    }
  });

  test.each([
    ['the actions of a test', someActions],
    ['every action there will be', allActions],
  ])('fits a screen of 40 lines and 80 columns with %s', (_, actions) => {
    const lines = helpFor(undefined, actions, 80).trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(40);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    for (const { name } of actions) expect(lines.join('\n')).toContain(name);
  });

  test('shows no example of an action that is not there', () => {
    expect(helpFor(undefined, [], 80)).not.toContain('borgflow extract');
  });
});

describe('help for one thing', () => {
  test('an action shows its flags, short spellings first, with values, choices and what is required', () => {
    const extract = helpFor('extract', someActions, 80);
    expect(extract).toMatch(/^borgflow extract \[flags\]\n\nWhat extract does\.\nAlso: --extract, -x\n/);
    expect(extract).toMatch(/^ {2}--archive ARCHIVE +which archive \(required\)$/m);
    expect(extract).toMatch(/^ {2}--path, --restore-path VALUE… +which paths$/m);
    expect(helpFor('check', someActions, 80)).toMatch(/^ {2}-a, --match-archives, --glob-archives PATTERN$/m);
    expect(helpFor('check', someActions, 80)).toMatch(/which checks \(archives, data, extract\)/);
  });

  test('a command has a page, and the first word of commands has one of them all', () => {
    expect(helpFor('config validate', someActions, 80)).toMatch(/^borgflow config validate/);
    expect(helpFor('config', someActions, 80)).toContain('borgflow config validate');
    expect(helpFor('demo', someActions, 80)).toMatch(/^borgflow demo\n/);
  });

  test('keeps to a narrow terminal, and does not sprawl on a wide one', () => {
    const widths = (width: number) =>
      helpFor('check', someActions, width)
        .split('\n')
        .map((line) => line.length);
    expect(Math.max(...widths(60))).toBeLessThanOrEqual(60);
    expect(Math.max(...widths(500))).toBeLessThanOrEqual(100);
  });

  test('ends with one line end', () => {
    for (const topic of [undefined, 'create', 'config']) expect(helpFor(topic, someActions, 80)).toMatch(/[^\n]\n$/);
  });
});
