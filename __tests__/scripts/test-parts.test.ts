import { describe, expect, test } from '@jest/globals';
import { importsBelow, isSlow, suitesIn, suitesNear } from '../../scripts/test-parts.js';

const small = new Map([
  ['__tests__/pure.test.js', ['src/text.js']],
  ['__tests__/product.test.js', ['src/process/run-process.js']],
  ['__tests__/shell.test.js', ['node:child_process', 'src/text.js']],
  ['__tests__/deep.test.js', ['__tests__/support/stand.js']],
  ['__tests__/support/stand.js', ['__tests__/support/server.js']],
  ['__tests__/support/server.js', ['node:child_process']],
  ['__tests__/borg.test.js', ['__tests__/support/borg.js']],
  ['__tests__/support/borg.js', ['src/process/run-process.js']],
  ['src/run.js', ['src/text.js']],
  ['__tests__/run.test.js', ['src/run.js']],
  ['src/text.js', []],
  ['src/process/run-process.js', ['node:child_process']],
]);

describe('the fast tests', () => {
  test('are the suites that start no program, neither themselves nor through a file that tests share', () => {
    const fast = suitesIn(small).filter((suite) => !isSlow(suite, small));
    expect(fast).toEqual(['__tests__/product.test.js', '__tests__/pure.test.js', '__tests__/run.test.js']);
  });

  test('are a third of all suites or more, and none of those that need Borg, a server, or a browser', () => {
    const imports = importsBelow('lib');
    const suites = suitesIn(imports);
    const fast = suites.filter((suite) => !isSlow(suite, imports));
    expect(fast.length).toBeGreaterThan(suites.length / 3);
    const needy = ['real-borg', 'backup-setup', 'borg-versions', 'server-process', 'ssh-server', 'browser'];
    const wrong = fast.filter((suite) =>
      imports.get(suite)?.some((name) => needy.some((one) => name === `__tests__/support/${one}.js`)),
    );
    expect(wrong).toEqual([]);
    expect(fast).toEqual(
      expect.arrayContaining(['__tests__/lifecycle/lifecycle.test.js', '__tests__/shell/scripts.test.js']),
    );
  });
});

describe('npm run dev', () => {
  test('starts with the suites that import what changed, before those that reach it through other files', () => {
    expect(suitesNear(['src/text.js'], small)).toEqual([
      '__tests__/pure.test.js',
      '__tests__/shell.test.js',
      '__tests__/run.test.js',
    ]);
    expect(suitesNear(['__tests__/support/server.js'], small)).toEqual(['__tests__/deep.test.js']);
    expect(suitesNear(['__tests__/pure.test.js'], small)).toEqual(['__tests__/pure.test.js']);
  });
});
