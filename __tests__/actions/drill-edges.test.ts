import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { drillRecord } from '../../src/actions/drill-record.js';
import { temporaryRoot } from '../../src/system/temporary.js';
import { borgs, repokeyOf } from '../support/borg-versions.js';
import { type Asked, openWorkshop, textOf, type Workshop } from '../support/real-borg.js';

const [tested] = borgs;

/** Whether a small file system can be mounted here, which only root may do. */
const mayMount = spawnSync('unshare', ['--mount', 'true']).status === 0;
let shop: Workshop;
let asked: (more?: Asked) => Asked;

beforeAll(async () => {
  if (tested === undefined) throw new Error('There is no Borg.');
  shop = openWorkshop();
  mkdirSync(join(shop.path, 'source', 'deep'), { recursive: true });
  for (const name of ['one', 'two', 'deep/three', 'deep/four']) {
    writeFileSync(join(shop.path, 'source', name), randomBytes(700_000));
  }
  const options = {
    source_directories: [join(shop.path, 'source')],
    user_state_directory: join(shop.path, 'state'),
    borg_base_directory: join(shop.path, 'base'),
    lock_wait: 7,
    umask: 0o027,
    remote_path: '/opt/borg',
    ssh_command: 'ssh -p 2222',
    'x-borgflow': { drill: { sample_size: 100 } },
  };
  asked = ({ options: own, ...more } = {}) => ({
    options: { ...options, ...own },
    borg: tested.path,
    configurations: { files: [] },
    verbosity: 1,
    ...more,
  });
  await shop.act('repo-create', asked({ flags: { encryption: repokeyOf(tested) } }));
  await shop.act('create', asked());
});
afterAll(() => shop.remove());

/** Writes a program that is called instead of Borg. */
function wrapper(script: string): string {
  const path = join(shop.path, 'wrapper');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

function evidenceOf(path: string): {
  readonly restored: object;
  readonly contents: object;
  readonly findings: unknown;
} {
  return JSON.parse(readFileSync(path, 'utf8')).drills[0];
}

const record = () =>
  drillRecord({
    repository: shop.repository,
    options: { user_state_directory: join(shop.path, 'state') },
    environment: {},
  });

describe('a restore drill', () => {
  test('uses the options of the repository in each call of Borg, and its label', async () => {
    const calls = join(shop.path, 'calls');
    const borg = wrapper(`echo "$BORG_BASE_DIR|$BORG_RSH|$*" >>'${calls}'\nexec ${tested?.path} "$@"`);
    await shop.act('drill', asked({ borg, label: 'vault' }));
    const made = readFileSync(calls, 'utf8')
      .trim()
      .split('\n')
      .filter((line) => !line.includes('--version'));
    expect(made.length).toBeGreaterThanOrEqual(4);
    for (const call of made) {
      expect(call).toMatch(/^\S+\/base\|[^|]*ssh -p 2222/);
      expect(call).toContain('--lock-wait 7 --remote-path /opt/borg --umask 0027');
    }
    const wrong = { label: 'vault', options: { encryption_passphrase: 'wrong' } };
    expect(await shop.fail('drill', asked(wrong))).toContain('The drill of vault found a problem');
    await shop.act('drill', asked());
  });

  test('restores files to their own paths, whatever extra options say', async () => {
    const evidence = join(shop.path, 'evidence.json');
    const extra = { extract: '--strip-components 1 --exclude=*/two -e */one --noacls', export_tar: '--strip-comp=3' };
    const told = await shop.act(
      'drill',
      asked({ flags: { depth: 'full', evidence }, options: { extra_borg_options: extra } }),
    );
    expect(textOf(told)).toMatch(
      /4 files compared with their hashes|[4-9] files with unchanged sources: no difference/,
    );
    const { restored, contents, findings } = evidenceOf(evidence);
    expect(findings).toEqual([]);
    expect(restored).toMatchObject(contents);
  });

  test('that is canceled leaves nothing behind, and does not count as a drill', async () => {
    const before = record();
    const reached = join(shop.path, 'reached');
    // Files are there already when Borg is interrupted.
    const borg = wrapper(
      `case " $* " in *" extract "*) mkdir -p half/restored; chmod 500 half; echo $$ >'${reached}'; exec sleep 300 ;; esac\nexec ${tested?.path} "$@"`,
    );
    const stopping = new AbortController();
    const running = shop.act('drill', asked({ borg, cancel: stopping.signal })).catch((error: unknown) => error);
    while (!existsSync(reached) || readFileSync(reached, 'utf8') === '') await wait(20);
    stopping.abort();
    expect(await running).toMatchObject({ failure: { cancelled: true } });
    expect(() => process.kill(Number(readFileSync(reached, 'utf8')), 0)).toThrow('ESRCH');
    expect(readdirSync(temporaryRoot()).filter((name) => name.startsWith('drill-'))).toEqual([]);
    expect(record()).toEqual(before);
  });

  const unless = mayMount ? '' : ' (NOT TESTED: a small file system can be mounted only by root)';
  test(`restores everything part by part if there is no space for all of it${unless}`, async () => {
    if (!mayMount) return;
    const [scratch, evidence] = [join(shop.path, 'scratch'), join(shop.path, 'evidence.json')];
    mkdirSync(scratch);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1800k', 'none', scratch]);
    try {
      const told = await shop.act('drill', asked({ flags: { depth: 'full', scratch, evidence } }));
      expect(textOf(told)).toContain('so it was restored part by part.');
      const { restored, contents } = evidenceOf(evidence);
      expect(restored).toMatchObject(contents);
      expect(readdirSync(scratch).flatMap((name) => readdirSync(join(scratch, name)))).toEqual([]);
      writeFileSync(join(scratch, 'other'), randomBytes(1_200_000));
      expect(await shop.fail('drill', asked({ flags: { depth: 'full', scratch } }))).toMatch(
        /The drill needs \S+ \S+ in \S+, but only .* can be used there\. Name a folder with more space with --scratch/,
      );
    } finally {
      execFileSync('umount', [scratch]);
    }
  });
});
