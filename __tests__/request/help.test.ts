import { describe, expect, test } from '@jest/globals';
import { commands } from '../../src/request/commands.js';
import { globalFlags } from '../../src/request/global-flags.js';
import { helpFor, helpPages } from '../../src/request/help.js';
import { knownActions } from '../../src/request/later.js';
import { someActions } from './some-actions.js';

const whole = helpFor(undefined, someActions, 80);

/** As many actions as there will ever be. */
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

describe('help for everything', () => {
  test('names every action and command, with what the usual ones are for', () => {
    const names = [...someActions, ...commands.map(({ name, shownAs }) => ({ name: shownAs ?? name }))];
    for (const { name } of names) expect(whole).toMatch(new RegExp(`\\b${name}\\b`));
    for (const name of ['create', 'extract', 'check', 'repo-create'])
      expect(whole).toMatch(new RegExp(`^  ${name} +what ${name} does$`, 'm'));
    expect(whole).toMatch(/^ {2}config validate +read the configuration/m);
  });

  test('groups them by use, and shows examples', () => {
    const headings = whole.split('\n').filter((line) => /^[A-Z][a-z ]+$/.test(line));
    // Examples are there while there is room for them.
    expect(headings.slice(0, 5)).toEqual(['Back up', 'Look', 'Restore', 'Maintain', 'Flags']);
    expect(whole).toMatch(/Restore\n {2}extract/);
  });

  test('leads to a page of every action, and one of every global flag that has an effect', () => {
    for (const name of helpPages) expect(whole).toContain(`--help ${name}`);
    const actionsPage = helpFor('actions', allActions, 80);
    for (const { name, summary } of allActions) expect(actionsPage).toMatch(new RegExp(`^  ${name} +${summary}$`, 'm'));
    const flagsPage = helpFor('flags', someActions, 80);
    for (const { name, withoutEffect } of globalFlags) {
      expect(flagsPage.split(/\s+/).includes(`--${name}`)).toBe(withoutEffect === undefined);
    }
  });

  test('tells on the first page of the usual flags alone', () => {
    for (const { name, rare, besides, withoutEffect } of globalFlags) {
      const usual = rare === undefined && besides === undefined && withoutEffect === undefined;
      expect([name, whole.includes(` --${name} `)]).toEqual([name, usual]);
    }
  });

  test('explains the usual actions even when there is no room for all', () => {
    const crowded = helpFor(undefined, allActions, 80);
    for (const name of ['create', 'list', 'mount', 'restore', 'repo-create'])
      expect(crowded).toMatch(new RegExp(`^  ${name} +does something`, 'm'));
    expect(crowded).toMatch(/^ {2}also .*key export/m);
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
