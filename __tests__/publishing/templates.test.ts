import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { linksIn } from '../../scripts/markdown-links.js';

interface Form {
  readonly name: string;
  readonly description: string;
  readonly labels: readonly string[];
  readonly body: readonly {
    readonly type: string;
    readonly id?: string;
    readonly attributes: Readonly<Record<string, unknown>>;
    readonly validations?: Readonly<Record<string, boolean>>;
  }[];
}

const folder = '.github/ISSUE_TEMPLATE';
const forms = readdirSync(folder)
  .filter((name) => name !== 'config.yml')
  .map((name): [string, Form] => [name, parse(readFileSync(join(folder, name), 'utf8'))]);

// GitHub shows no error for a form that it can't read: it only leaves the form out.
describe('issue forms', () => {
  /** What GitHub accepts in each kind of field. */
  const attributes: Readonly<Record<string, readonly string[]>> = {
    markdown: ['value'],
    textarea: ['label', 'description', 'placeholder', 'value', 'render'],
    input: ['label', 'description', 'placeholder', 'value'],
    dropdown: ['label', 'description', 'multiple', 'options', 'default'],
    checkboxes: ['label', 'description', 'options'],
  };

  test.each(forms)('%s has only what GitHub accepts', (_, form) => {
    expect(Object.keys(form).sort()).toEqual(['body', 'description', 'labels', 'name']);
    for (const field of form.body) {
      expect(attributes[field.type]).toEqual(expect.arrayContaining(Object.keys(field.attributes)));
      expect(Object.keys(field.validations ?? {})).toEqual(field.validations ? ['required'] : []);
      expect(Object.values(field.attributes).filter((value) => value === '')).toEqual([]);
    }
  });

  test.each(forms)('%s has a label and a name of its own for each field, and asks for something', (_, { body }) => {
    const asked = body.filter(({ type }) => type !== 'markdown');
    for (const names of [asked.map(({ id }) => id), asked.map(({ attributes: { label } }) => label)]) {
      expect(names).not.toContain(undefined);
      expect(new Set(names).size).toBe(names.length);
    }
    expect(asked.some(({ validations }) => validations?.['required'])).toBe(true);
  });

  test('have names of their own, and labels that the checklist for maintainers names', () => {
    expect(new Set(forms.map(([, { name }]) => name)).size).toBe(forms.length);
    const page = readFileSync('docs/releasing.md', 'utf8');
    for (const [, { labels }] of forms) for (const label of labels) expect(page).toContain(`\`${label}\``);
  });

  test('ask for vulnerabilities elsewhere, in private', () => {
    const { blank_issues_enabled, contact_links } = parse(readFileSync(join(folder, 'config.yml'), 'utf8'));
    expect(blank_issues_enabled).toBe(false);
    expect(contact_links.map(({ url }: { url: string }) => url)).toContain(
      'https://github.com/borgflow/borgflow/security/advisories/new',
    );
  });
});

test('the template for pull requests has no relative link, which would lead nowhere', () => {
  const targets = linksIn(readFileSync('.github/pull_request_template.md', 'utf8')).map(({ target }) => target);
  expect(targets.filter((target) => !target.startsWith('https://'))).toEqual([]);
});
