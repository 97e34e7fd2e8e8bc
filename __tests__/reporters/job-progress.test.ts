import { describe, expect, test } from '@jest/globals';
import type { Progress } from '../../src/lifecycle/events.js';
import { JobProgress } from '../../src/reporters/job-progress.js';
import { liveLine } from '../../src/reporters/live-lines.js';
import { columnsOf } from '../../src/text/terminal-width.js';

/** Returns the progress after these reports, one per second. */
function reported(...reports: readonly Progress[]): JobProgress {
  const job = new JobProgress();
  for (const [index, progress] of reports.entries()) job.note(progress, index * 1000);
  return job;
}

describe('the progress of a Borg job', () => {
  test('is shown with the numbers that are known', () => {
    expect(reported({ files: 812, original: 1.9e9, deduplicated: 4e6, path: '/x' }).text()).toBe(
      '812 files · 1.9 GB read · 4.0 MB new',
    );
    expect(reported({ percent: 41.9, message: 'Checking segments' }).text()).toBe('41 % · Checking segments');
    expect(reported({ files: 12, totalFiles: 1204 }).text()).toBe('12 of 1,204 files');
    expect(reported().isKnown).toBe(false);
  });

  test('has the rate of the last seconds, not of the whole time', () => {
    const slow = Array.from({ length: 20 }, (_, second) => ({ original: second * 1e3 }));
    const fast = Array.from({ length: 12 }, (_, second) => ({ original: 2e4 + second * 1e6 }));
    expect(reported(...slow).text()).toBe('19.0 kB · 1.0 kB/s');
    expect(reported(...slow, ...fast).text()).toBe('11.0 MB · 1.0 MB/s');
  });

  test('has the remaining time as soon as it is more than a guess', () => {
    const steps = Array.from({ length: 11 }, (_, second) => ({ percent: second * 2 }));
    expect(reported(...steps.slice(0, 5)).text()).toBe('8 %');
    expect(reported(...steps).text()).toBe('20 % · 40 s left');
  });

  test('starts again with each part of a job and each call of Borg', () => {
    const part = (message: string) => Array.from({ length: 11 }, (_, second) => ({ percent: second * 8, message }));
    expect(reported(...part('Checking segments'), { percent: 1, message: 'Checking archives' }).text()).toBe(
      '1 % · Checking archives',
    );
    expect(reported({ files: 3, original: 5 }, { outdated: true }, { percent: 7 }).text()).toBe('7 %');
  });
});

describe('a live line', () => {
  const title = { action: 'create', repository: '/mnt/backup' };
  const progress = reported(
    { files: 811, original: 1.85e9, compressed: 1.1e9, deduplicated: 4e6, path: 'home/user/photos/2019/img_2213.jpg' },
    { files: 812, original: 1.898e9, compressed: 1.2e9, deduplicated: 4e6, path: 'home/user/photos/2019/img_2213.jpg' },
  );

  test.each([
    [200, '812 files · 1.9 GB read · 1.2 GB compressed · 4.0 MB new · 48.0 MB/s · home/user/photos/2019/img_2213.jpg'],
    [100, '812 files · 1.9 GB read · 4.0 MB new · 48.0 MB/s · …er/photos/2019/img_2213.jpg'],
    [80, '812 files · 1.9 GB read · 4.0 MB new · 48.0 MB/s'],
    [40, '812 files'],
  ])('of %d columns leaves out what matters least, and shows the end of the path', (columns, expected) => {
    expect(liveLine({ title, progress }, columns)).toBe(`create /mnt/backup   ${expected}`);
  });

  test('never needs more columns than it has, whatever the names are', () => {
    const odd = reported({ files: 1, original: 1, path: `写真/${'家族'.repeat(90)}/\u001b[2J\u202e.jpg` });
    const long = { action: 'create', repository: `ssh://backup@vault.example.org/./${'倉庫/'.repeat(30)}` };
    for (let columns = 1; columns < 220; columns += 1) {
      const line = liveLine({ title: long, progress: odd }, columns);
      expect(columnsOf(line)).toBeLessThanOrEqual(columns);
      expect(line).not.toMatch(/[\u001b\u202e\n]/);
    }
  });
});
