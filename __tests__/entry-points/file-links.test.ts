import { mkdirSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createFileLinks } from '../../src/entry-points/file-links.js';
import { createStand, type Stand } from '../support/backup-setup.js';

let stand: Stand;

beforeEach(() => {
  stand = createStand();
  mkdirSync(stand.path('work/.git'), { recursive: true });
});
afterEach(() => stand.remove());

const workflow = () => ({
  GITHUB_SERVER_URL: 'https://github.example',
  GITHUB_REPOSITORY: 'owner/name',
  GITHUB_SHA: '0a1b',
  GITHUB_WORKSPACE: stand.path('work'),
});

test('links a line of a file in the workspace to the commit of the run', () => {
  const link = createFileLinks(workflow());
  const file = stand.write('work/a (b)#c.yaml', '');
  expect(link({ file, line: 14, column: 5 })).toBe(
    'https://github.example/owner/name/blob/0a1b/a%20%28b%29%23c.yaml#L14',
  );
});

test('links nothing that is not in the repository', () => {
  const outside = stand.write('outside.yaml', '');
  const inside = stand.write('work/server.yaml', '');
  const at = { line: 1, column: 1 };
  const link = createFileLinks(workflow());
  expect([link({ file: outside, ...at }), link({ file: stand.path('work/none.yaml'), ...at })]).toEqual([
    undefined,
    undefined,
  ]);
  expect(createFileLinks({ ...workflow(), GITHUB_SHA: '' })({ file: inside, ...at })).toBeUndefined();
  expect(createFileLinks({ ...workflow(), GITHUB_WORKSPACE: stand.folder })({ file: inside, ...at })).toBeUndefined();
});
