import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { yamlBlocks } from '../../scripts/act/yaml-blocks.js';
import { actions } from '../../src/actions/registry.js';
import { readConfigurations } from '../../src/configuration/configuration.js';
import { optionGroups } from '../../src/configuration/options/all-options.js';
import { optionFlags } from '../../src/configuration/options/option-flags.js';
import { parseCommandLine } from '../../src/request/argv.js';
import { splitWords } from '../../src/shell/quoting.js';
import { asError } from '../../src/system/errors.js';
import { blocksOf, commandsOf, notRun, pages, pagesElsewhere } from '../support/documented-commands.js';

const options = new Set(optionGroups.flatMap((group) => Object.keys(group.options)));
const flags = optionFlags();
const inputs = Object.keys((parse(readFileSync('action.yml', 'utf8')) as { inputs: object }).inputs);

/** Returns what our own parser says about `borgflow …`; empty if it accepts the line. */
function faultOf(line: string): string {
  // In prose, … stands for what the reader writes there.
  const words = splitWords(line.replace(/\s+# .*$/, '').replaceAll('…', 'x')).slice(1);
  try {
    parseCommandLine(words, { actions, optionFlags: flags, isPath: () => true });
    return '';
  } catch (error) {
    return asError(error).message;
  }
}

/** Returns each line of a page that begins with `borgflow`: in shell blocks, after a prompt, and between backticks. */
function commandLines(page: string): readonly string[] {
  const text = readFileSync(page, 'utf8');
  const inShell = commandsOf(page).map((command) => command.text.split('\n')[0] ?? '');
  const atPrompt = [...text.matchAll(/^\s*\$ (borgflow .*)$/gm)].map(([, line = '']) => line);
  const prose = text.replaceAll(/^( *)```[\s\S]*?^\1```$/gm, '');
  const inProse = [...prose.matchAll(/`(borgflow [^`]+)`/g)]
    .map(([, line = '']) => line)
    .filter((line) => !/\bACTION\b/.test(line))
    // Without a flag, it is the name of a command.
    .map((line) => (line.includes(' -') ? line : `${line} --help`));
  return [...inShell, ...atPrompt, ...inProse].filter((line) => /^borgflow /.test(line) && !/[|>;]/.test(line));
}

describe.each(pages)('%s', (page) => {
  const shell = blocksOf(page).filter(({ language }) => language === 'sh');

  test('has command lines that Borgflow accepts', () => {
    const faults = commandLines(page).map((line) => ({ line, fault: faultOf(line) }));
    expect(faults.filter(({ fault }) => fault !== '')).toEqual([]);
  });

  test('has shell blocks that bash can parse', () => {
    const { stderr } = spawnSync('bash', ['-n'], { input: shell.map(({ text }) => text).join('\n'), encoding: 'utf8' });
    expect(stderr).toBe('');
  });

  test('has commands only in blocks that are marked as sh', () => {
    const others = blocksOf(page).filter(({ language }) => language !== 'sh');
    expect(others.filter(({ text }) => /^borgflow /m.test(text)).map(({ line }) => line)).toEqual([]);
    expect(others.filter(({ language }) => /^(bash|shell|console)$/.test(language))).toEqual([]);
  });

  test('has valid configurations', async () => {
    const faults: string[] = [];
    for (const { line, text, kind } of yamlBlocks(readFileSync(page, 'utf8'))) {
      const inline = inlineConfiguration(text, kind);
      if (inline === undefined) continue;
      const place = { entryPoint: 'command-line' as const, environment: {}, currentFolder: '/', home: '/root' };
      const read = await readConfigurations({ ...place, inline, variables: 'leave' });
      faults.push(...read.faults.map(({ message }) => `line ${line}: ${message}`));
    }
    expect(faults).toEqual([]);
  });

  test('uses the action with inputs that exist', () => {
    const used = yamlBlocks(readFileSync(page, 'utf8'))
      .filter(({ kind }) => kind === 'workflow')
      .flatMap(({ text }) => stepsOf(parse(text)))
      .filter(({ uses = '' }) => uses.startsWith('borgflow/'))
      .flatMap((step) => Object.keys(step.with ?? {}));
    expect(used.filter((name) => !inputs.includes(name))).toEqual([]);
  });
});

interface Step {
  readonly uses?: string;
  readonly with?: object;
}

function stepsOf(workflow: {
  readonly jobs: Readonly<Record<string, { readonly steps?: readonly Step[] }>>;
}): readonly Step[] {
  return Object.values(workflow.jobs).flatMap(({ steps = [] }) => steps);
}

/** Returns a block as a configuration; undefined if it is something else, or includes a file that isn't there. */
function inlineConfiguration(text: string, kind: string): string | undefined {
  if (kind === 'configuration') return text;
  if (kind !== 'other' || text.includes('!include')) return undefined;
  const value: unknown = parse(text);
  const names = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  return names.some((name) => options.has(name)) ? `repositories: [/mnt/backup]\n${text}` : undefined;
}

describe('the list of commands that do not run', () => {
  const all = pages.filter((page) => !(page in pagesElsewhere)).flatMap(commandsOf);

  test.each(notRun)('has a command for: %s', (part) => {
    expect(all.filter(({ text }) => text.includes(part))).not.toEqual([]);
  });
});
