import { expect, test } from '@jest/globals';
import { readConfigurations } from '../../src/configuration/configuration.js';

const two = 'repositories: [{path: /r}, {path: /s}]\nbefore_backup: [mount]\n';

/** Reads a configuration and returns what is reported about it. */
async function told(inline: string) {
  const base = { entryPoint: 'command-line', environment: {}, currentFolder: '/', home: '/root' } as const;
  const { faults, notices } = await readConfigurations({ ...base, inline });
  return { faults: faults.map(({ message }) => message), notices: notices.map(({ message }) => message) };
}

test('a flat file with several repositories is told that its hooks run once per file, and how to change that', async () => {
  expect((await told(two)).notices).toEqual([
    'before_backup runs once per file, unlike in borgmatic 1.6 and later (once per repository). To run it once per repository, set hook_order: per_action in x-borgflow.',
  ]);
});

test.each(['per_file', 'per_action'])('a file that chooses hook_order: %s is not told', async (order) => {
  expect(await told(`${two}x-borgflow: {hook_order: ${order}}\n`)).toEqual({ faults: [], notices: [] });
});

test('hook_order in a repository is an error, because a hook belongs to the whole file', async () => {
  const { faults } = await told('repositories: [{path: /r, x-borgflow: {hook_order: per_action}}]\n');
  expect(faults).toEqual([expect.stringContaining('hook_order applies to the whole file. Move it to x-borgflow at')]);
});

test('{repository} in a hook of an action is checked for its position only if the hook knows its repository', async () => {
  const hook = 'before_backup: ["echo $(( {repository} ))"]\nrepositories: [{path: /r}]\n';
  expect((await told(hook)).faults).toEqual([]);
  expect((await told(`${hook}x-borgflow: {hook_order: per_action}\n`)).faults).toHaveLength(1);
});
