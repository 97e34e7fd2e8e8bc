import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { type ProcessEntry, ProcessTree, parsePs, psArguments, readProc } from '../../src/process/running-processes.js';

const entry = (pid: number, parent: number, more: Partial<ProcessEntry> = {}): ProcessEntry => ({
  pid,
  parent,
  group: pid,
  session: pid,
  stopped: false,
  started: `at ${pid}`,
  ...more,
});

function treeOf(lists: ProcessEntry[][], ownSession = true) {
  let turn = 0;
  const tree = new ProcessTree(10, ownSession, () => lists[Math.min(turn++, lists.length - 1)] ?? []);
  const pids = () =>
    tree
      .living()
      .map(({ pid }) => pid)
      .sort((a, b) => a - b);
  return { tree, pids };
}

test('this process is found in /proc and by ps', () => {
  const ps = parsePs(
    execFileSync('ps', psArguments, { encoding: 'utf8', env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' } }),
  );
  const proc = readProc() ?? [];
  const mine = (entries: readonly ProcessEntry[]) => entries.find(({ pid }) => pid === process.pid);
  expect(mine(proc)).toMatchObject({ parent: process.ppid, stopped: false });
  expect(mine(ps)).toMatchObject({ parent: process.ppid, group: mine(proc)?.group, stopped: false });
  expect(mine(ps)?.started).not.toBe('');
});

test('from ps, zombies are omitted, and stopped processes are marked', () => {
  const output = [
    '    1     0     1 Ss   Mon Nov 23 10:00:00 2026',
    '  200     1   200 Z    Mon Nov 23 10:00:01 2026',
    '  300   200   200 T+   Mon Nov 23 10:00:02 2026',
    '',
  ].join('\n');
  expect(parsePs(output)).toEqual([
    { pid: 1, parent: 0, group: 1, session: 1, stopped: false, started: 'Mon Nov 23 10:00:00 2026' },
    { pid: 300, parent: 200, group: 200, session: 200, stopped: true, started: 'Mon Nov 23 10:00:02 2026' },
  ]);
});

test('descendants belong to the tree, whatever their group and session, and others do not', () => {
  const { pids } = treeOf([[entry(1, 0), entry(10, 1), entry(13, 12), entry(12, 11), entry(11, 10), entry(20, 1)]]);
  expect(pids()).toEqual([10, 11, 12, 13]);
});

test('processes of the session belong to the tree although their parent has ended', () => {
  const { pids } = treeOf([[entry(10, 1), entry(11, 1, { session: 10 }), entry(12, 1, { group: 10, session: 1 })]]);
  expect(pids()).toEqual([10, 11, 12]);
});

test('a process that was seen stays in the tree after its parents have ended, with its new children', () => {
  const { tree, pids } = treeOf([
    [entry(10, 1), entry(11, 10), entry(12, 11)],
    [entry(12, 1)],
    [entry(12, 1), entry(13, 12)],
  ]);
  expect(pids()).toEqual([10, 11, 12]);
  tree.rootEnded();
  expect(pids()).toEqual([12, 13]);
});

test('a process that reuses the ID of an ended one does not belong to the tree', () => {
  const stranger = { started: 'later' };
  const { tree, pids } = treeOf([
    [entry(10, 1), entry(11, 10)],
    [],
    [entry(10, 1, stranger), entry(11, 1, stranger), entry(15, 10)],
  ]);
  expect(pids()).toEqual([10, 11]);
  tree.rootEnded();
  expect(pids()).toEqual([]);
});

test('without its own session, processes of the group do not belong to the tree', () => {
  const { pids } = treeOf([[entry(9, 1), entry(10, 9, { group: 9 }), entry(11, 9, { group: 9, session: 10 })]], false);
  expect(pids()).toEqual([10]);
});
