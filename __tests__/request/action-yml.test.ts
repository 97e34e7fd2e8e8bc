import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { inputs, readInputs } from '../../src/request/inputs.js';
import { someActions } from '../support/sample-actions.js';

interface Declaration {
  readonly description: string;
  readonly required?: boolean;
  readonly default?: string;
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, Declaration>>;
  readonly outputs: Readonly<Record<string, Declaration>>;
  readonly runs: Readonly<Record<string, string>>;
}

const text = readFileSync('action.yml', 'utf8');
const action: ActionFile = parse(text);
const declared = Object.entries(action.inputs);

describe('action.yml', () => {
  test('declares exactly the inputs that are read, with their defaults', () => {
    const defaults = declared.map(([name, declaration]) => [name, declaration.default ?? '']);
    expect(Object.fromEntries(defaults)).toEqual(inputs);
  });

  test('reads each declared input from the variable that the runner sets', () => {
    const asked = new Set<string>();
    const environment = new Proxy<NodeJS.ProcessEnv>(
      {},
      {
        get: (_, name) => {
          asked.add(String(name));
          return undefined;
        },
      },
    );
    readInputs(environment, someActions);
    const variables = declared.map(([name]) => `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`);
    expect([...asked].sort()).toEqual([...variables, 'RUNNER_DEBUG'].sort());
  });

  test('its defaults request the same as no inputs', () => {
    const variables = declared.map(([name, declaration]) => [`INPUT_${name.toUpperCase()}`, declaration.default ?? '']);
    expect(readInputs(Object.fromEntries(variables), someActions)).toEqual(readInputs({}, someActions));
  });

  test.each(declared)('%s is optional and has a description with an example', (_, declaration) => {
    expect(declaration.required).toBe(false);
    expect(declaration.description).toMatch(/^[A-Z].*\. .*Example: ./s);
  });

  test('declares the outputs, and runs the bundles on node24 with a post phase that always runs', () => {
    expect(Object.keys(action.outputs)).toEqual([
      'outcome',
      'archives',
      'failed-repositories',
      'error',
      'report',
      'summary-json',
    ]);
    expect(action.runs).toEqual({
      using: 'node24',
      main: 'dist/action/index.js',
      post: 'dist/cleanup/index.js',
      'post-if': 'always()',
    });
  });

  test('declares every default as a string', () => {
    for (const [, declaration] of declared) expect(typeof (declaration.default ?? '')).toBe('string');
  });
});
