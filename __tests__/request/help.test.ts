import { describe, expect, test } from '@jest/globals';
import { helpFor, helpPages } from '../../src/request/help.js';
import { commands, globalFlags, knownActions } from '../../src/request/vocabulary.js';
import { someActions } from '../support/sample-actions.js';

const whole = helpFor(undefined, someActions, 80);

/** All actions, including those that are not supported yet. */
const allActions = Object.keys(knownActions)
  .filter((name) => commands.every((command) => command.name !== name))
  .map((name) => ({
    name,
    aliases: [],
    flags: [],
    options: {},
    summary: 'does something that takes a few words to say',
    dryRun: 'reads' as const,
    run: () => Promise.resolve(),
  }));

describe('the first help page', () => {
  test('lists every action and command, with a summary of the most important ones', () => {
    const names = [...someActions, ...commands.map(({ name, shownAs }) => ({ name: shownAs ?? name }))];
    for (const { name } of names) expect(whole).toMatch(new RegExp(`\\b${name}\\b`));
    for (const name of ['create', 'extract', 'check', 'repo-create'])
      expect(whole).toMatch(new RegExp(`^  ${name} +what ${name} does$`, 'm'));
    expect(whole).toMatch(/^ {2}config validate +check configuration files/m);
  });

  test('groups them by use', () => {
    const headings = whole.split('\n').filter((line) => /^[A-Z][a-z ]+$/.test(line));
    expect(headings.slice(0, 5)).toEqual(['Back up', 'Inspect', 'Restore', 'Maintain', 'Flags']);
    expect(whole).toMatch(/Restore\n {2}extract/);
  });

  test('refers to the pages of all actions and of all global flags that have an effect', () => {
    for (const name of helpPages) expect(whole).toContain(`--help ${name}`);
    const actionsPage = helpFor('actions', allActions, 80);
    for (const { name, summary } of allActions) expect(actionsPage).toMatch(new RegExp(`^  ${name} +${summary}$`, 'm'));
    const flagsPage = helpFor('flags', someActions, 80);
    for (const { name, withoutEffect } of globalFlags) {
      expect(flagsPage.split(/\s+/).includes(`--${name}`)).toBe(withoutEffect === undefined);
    }
  });

  test('shows only the common flags', () => {
    for (const { name, rare, besides, withoutEffect } of globalFlags) {
      const usual = rare === undefined && besides === undefined && withoutEffect === undefined;
      expect([name, whole.includes(` --${name} `)]).toEqual([name, usual]);
    }
  });

  test('explains the most important actions even if there is no room for all', () => {
    const crowded = helpFor(undefined, allActions, 80);
    for (const name of ['create', 'list', 'mount', 'restore', 'repo-create'])
      expect(crowded).toMatch(new RegExp(`^  ${name} +does something`, 'm'));
    expect(crowded).toMatch(/^ {2}also .*key export/m);
  });

  test.each([
    ['a few actions', someActions],
    ['all actions', allActions],
  ])('fits a screen of 40 lines and 80 columns with %s', (_, actions) => {
    const lines = helpFor(undefined, actions, 80).trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(40);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    for (const { name } of actions) expect(lines.join('\n')).toContain(name);
  });

  test('shows no example of an action that does not exist', () => {
    expect(helpFor(undefined, [], 80)).not.toContain('borgflow extract');
  });
});

describe('the help of a topic', () => {
  test('shows the flags of an action: short ones first, with values, choices, and whether they are required', () => {
    const extract = helpFor('extract', someActions, 80);
    expect(extract).toMatch(/^borgflow extract \[flags\]\n\nWhat extract does\.\nOther spellings: --extract, -x\n/);
    expect(extract).toMatch(/^ {2}--archive ARCHIVE +which archive \(required\)$/m);
    expect(extract).toMatch(/^ {2}--path, --restore-path VALUE… +which paths$/m);
    expect(helpFor('check', someActions, 80)).toMatch(/^ {2}-a, --match-archives, --glob-archives PATTERN$/m);
    expect(helpFor('check', someActions, 80)).toMatch(/which checks \(archives, data, extract\)/);
  });

  test('shows a command, or all commands with the same first word', () => {
    expect(helpFor('config validate', someActions, 80)).toMatch(/^borgflow config validate/);
    expect(helpFor('config', someActions, 80)).toContain('borgflow config validate');
    expect(helpFor('demo', someActions, 80)).toMatch(/^borgflow demo\n/);
  });

  test('fits a narrow terminal, and is at most 100 columns wide', () => {
    const widths = (width: number) =>
      helpFor('check', someActions, width)
        .split('\n')
        .map((line) => line.length);
    expect(Math.max(...widths(60))).toBeLessThanOrEqual(60);
    expect(Math.max(...widths(500))).toBeLessThanOrEqual(100);
  });

  test('ends with one newline', () => {
    for (const topic of [undefined, 'create', 'config']) expect(helpFor(topic, someActions, 80)).toMatch(/[^\n]\n$/);
  });
});
