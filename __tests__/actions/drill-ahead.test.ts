import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeBorgs, repokeyOf, type TestedBorg } from '../support/borg-versions.js';
import { type Asked, openWorkshop, textOf, type Workshop } from '../support/real-borg.js';

/** A repository with an archive, and a program that records the subcommands with which Borg is called. */
function openScene(tested: TestedBorg) {
  const shop: Workshop = openWorkshop();
  const source = join(shop.path, 'source');
  mkdirSync(source);
  writeFileSync(join(source, 'letter.txt'), 'Dear reader,\n');
  const [recording = '', calls = '', locked = ''] = ['recording', 'calls', 'locked'].map((name) =>
    join(shop.path, name),
  );
  const find = 'for word in "$@"; do case $word in list|rlist|repo-list|export-tar|extract) echo $word; esac; done';
  const message = { type: 'log_message', levelname: 'ERROR', name: 'borg', msgid: 'LockTimeout', message: 'locked' };
  const refusal = `case " $* " in *list*) rm '${locked}'; echo '${JSON.stringify(message)}' >&2; exit 2 ;; esac`;
  const script = `${find} >>'${calls}'\nif [ -e '${locked}' ]; then ${refusal}; fi\nexec ${tested.path} "$@"`;
  writeFileSync(recording, `#!/bin/sh\n${script}\n`);
  chmodSync(recording, 0o755);
  const asked = (flags: Asked['flags'] = {}): Asked => ({
    options: { source_directories: [source], user_state_directory: join(shop.path, 'state') },
    borg: recording,
    configurations: { files: [] },
    flags,
  });
  return {
    shop,
    asked,
    /** While this file exists, the next list fails because of a lock. */
    locked,
    open: async () => {
      await shop.act('repo-create', asked({ encryption: repokeyOf(tested) }));
      await shop.act('create', asked());
    },
    drill: async (flags: Asked['flags'] = {}) => {
      rmSync(calls, { force: true });
      const text = textOf(await shop.act('drill', asked({ depth: 'canary', json: false, ...flags })));
      return { text, calls: existsSync(calls) ? readFileSync(calls, 'utf8').trim().split('\n').sort() : [] };
    },
    /** What this machine remembers about the archives that it made. */
    memory: () => {
      const folder = join(shop.path, 'state', 'borgflow', 'archives');
      return readdirSync(folder).map((name) => join(folder, name));
    },
  };
}

describeBorgs('a restore drill of the canary', (tested) => {
  const scene = openScene(tested);
  beforeAll(scene.open);
  afterAll(() => scene.shop.remove());
  const twice = ['export-tar', tested.line === '2.0' ? 'repo-list' : 'list'];

  test('calls Borg twice, whether or not this machine remembers the archive', async () => {
    const { text, calls } = await scene.drill();
    expect(text).toMatch(/^The canary of \S+ was restored and is intact\.$/m);
    expect(calls.map((call) => call.replace('rlist', 'repo-list'))).toEqual(twice);
    for (const file of scene.memory()) rmSync(file);
    const again = await scene.drill();
    expect(again.text).toBe(text);
    expect(again.calls.map((call) => call.replace('rlist', 'repo-list'))).toEqual(twice);
  });

  test('drills the newest archive even if this machine remembers another one', async () => {
    await scene.shop.act('create', scene.asked());
    const expected = await scene.drill();
    const [file = ''] = scene.memory();
    const right = readFileSync(file, 'utf8');
    for (const wrong of ['{"archive":"../x"}', 'damaged']) {
      writeFileSync(file, wrong);
      expect((await scene.drill()).text).toBe(expected.text);
    }
    writeFileSync(file, right);
  });

  test('does not take its own reading for a lock of someone else', async () => {
    writeFileSync(scene.locked, '');
    const { text } = await scene.drill();
    expect(text).toMatch(/^The canary of \S+ was restored and is intact\.$/);
    expect(existsSync(scene.locked)).toBe(false);
  });
});
