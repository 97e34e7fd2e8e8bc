import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { recentArchives } from '../../src/archives/recent-archives.js';
import { describeBorgs, repokeyOf } from '../support/borg-versions.js';
import { openWorkshop } from '../support/real-borg.js';

describeBorgs('the sizes of the newest archives', (tested) => {
  test('are about those that create reported, of this series only, with the oldest first', async () => {
    const workshop = openWorkshop(tested.path);
    try {
      const source = join(workshop.path, 'source');
      mkdirSync(source);
      const options = { source_directories: [source], archive_name_format: 'web-{now:%H%M%S%f}' };
      await workshop.act('repo-create', { options, flags: { encryption: repokeyOf(tested) } });
      const made = [];
      for (const number of [1, 2, 3]) {
        writeFileSync(join(source, `${number}`), randomBytes(10_000 * number));
        made.push(...(await workshop.act('create', { options })).archives);
      }
      await workshop.act('create', { options: { ...options, archive_name_format: 'db-{now:%H%M%S%f}' } });
      const borg = await workshop.borgFor({ options });
      const found = await recentArchives(borg, workshop.repository, {
        scope: { options, capabilities: borg.capabilities },
        last: 2,
      });
      // What info reports does not include the metadata of files, which create counts.
      const sizes = found.map(({ original_size }) => Math.floor(original_size / 10_000));
      expect(found.map(({ archive, id, files }) => ({ archive, id, files }))).toEqual(
        made.slice(1).map(({ archive, id, files }) => ({ archive, id, files })),
      );
      expect(sizes).toEqual([3, 6]);
    } finally {
      workshop.remove();
    }
  });
});
