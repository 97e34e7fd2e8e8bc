import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readConfigurations } from '../../src/configuration/configuration.js';
import { monitorNames } from '../../src/monitoring/registry.js';

const page = readFileSync('docs/monitoring.md', 'utf8');
const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text);

describe('the page about monitoring', () => {
  test.each(blocks)('has a valid example:\n%s', async (block) => {
    const place = { entryPoint: 'command-line' as const, environment: {}, currentFolder: '/', home: '/root' };
    const { faults } = await readConfigurations({ ...place, inline: `repositories: [/r]\n${block}` });
    expect(faults.map(({ message }) => message)).toEqual([]);
  });

  test('has an example of every service, except for one that has shut down and one that is like another', () => {
    const shown = new Set(blocks.flatMap((block) => Object.keys(parse(block))));
    expect(monitorNames.filter((name) => !shown.has(name))).toEqual(['watchgoose', 'cronhub']);
  });
});
