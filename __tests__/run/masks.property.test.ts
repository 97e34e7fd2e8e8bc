import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { commandLine } from '../../src/entry-points/command-line.js';
import { createMasker } from '../../src/secrets/masker.js';
import { createStand, type Stand } from '../support/backup-setup.js';
import { runStep } from '../support/workflow-step.js';

let stand: Stand;

beforeEach(() => {
  stand = createStand();
});

afterEach(() => stand.remove());

const archive = 'webserver-2026-11-28T03:00:00';
const id = 'f00d1234'.repeat(8);
const sizes = { original_size: 12345678, compressed_size: 2234567, deduplicated_size: 31234, nfiles: 1234 };

/** Creates a fake Borg that traces its whole command line and answers the actions in this test. */
function tracingBorg(): string {
  const folder = stand.path('stub');
  mkdirSync(folder);
  const time = '2026-11-28T03:00:00.123456';
  const made = { name: archive, archive, id, start: time, time, hostname: 'web1', duration: 12.345, stats: sizes };
  const document = { archive: made, archives: [made], repository: { id, location: stand.path('vault') } };
  writeFileSync(`${folder}/document`, JSON.stringify({ ...document, encryption: { mode: 'none' } }, null, 4));
  const script = `#!/bin/sh
case "$*" in
--version) echo 'borg 1.2.4'; exit ;;
esac
for word in "$@"; do printf '%s\\0' "$word" >> "$TRACE"; done
echo >> "$TRACE"
case "$*" in
*--json-lines*) echo '{"type": "-", "path": "letter.txt", "mode": "-rw-r--r--", "uid": 0, "gid": 0, "size": 13, "linktarget": "", "source": ""}' ;;
*--json*) cat '${folder}/document' ;;
*'{id} {archive}'*) echo '${id} ${archive}' ;;
*--short* | *--format*) echo '${archive}' ;;
esac
echo '{"type": "log_message", "levelname": "INFO", "name": "borg", "message": "about ${archive}"}' >&2
`;
  writeFileSync(`${folder}/borg`, script);
  chmodSync(`${folder}/borg`, 0o700);
  return folder;
}

/** Returns the trace, without the names of temporary folders, which differ between runs. */
function traced(): string[] {
  return stand.trace().map((line) => line.replaceAll(/borgflow-\d+-[0-9a-f-]{36}/g, 'temporary'));
}

function configuration(): string {
  return stand.write(
    'server.yaml',
    [
      `repositories: [{path: ${stand.path('vault')}, label: vault-of-webserver}]`,
      `source_directories: [${stand.source}]`,
      "archive_name_format: 'webserver-{now}'",
      "match_archives: 'sh:webserver-*'",
      'keep_daily: 7',
      'checks: [{name: repository}]',
      `after_backup: ['echo hook >> "$TRACE"; echo "said by the hook of webserver-2026"']`,
      `on_error: ['echo error >> "$TRACE"']`,
      '',
    ].join('\n'),
  );
}

/** Strings that occur in decisions, in Borg's output, in the configuration, and in the product's own words. */
const words = fc.constantFrom(
  ...[archive, archive.slice(0, 12), 'webserver', '2026', '1234', '12345678', '234567', id, 'f00d', 'vault', 'web1'],
  ...['archive', 'archives', 'name', 'stats', 'repository', 'original_size', '"name": ', 'null', 'true', '{"archive'],
  ...['create', 'prune', 'list', 'latest', 'on_error', 'success', 'failure', 'hook', '--json', '/tmp', 'dry run'],
);
const parts = fc
  .tuple(fc.nat(archive.length - 4), fc.integer({ min: 4, max: archive.length }))
  .map(([start, length]) => archive.slice(start, start + length));
const secrets = fc.oneof(words, parts, fc.string({ minLength: 4, maxLength: 12 })).filter((text) => text.trim() !== '');

const actions = `create\nprune\ncompact\ncheck\nlist --archive latest\nextract --archive latest --destination restored`;

describe('whatever the secret is', () => {
  test('a workflow step does the same, with valid outputs that don’t contain it', async () => {
    const path = tracingBorg();
    const config = configuration();
    mkdirSync(stand.path('restored'));
    const inputs = { config, actions: actions.replace('restored', stand.path('restored')), verbosity: '2' };
    const outputsIn = (text: string) =>
      Object.fromEntries(
        [...text.matchAll(/^([\w-]+)<<(borgflow_\S+)\n([\s\S]*?)\n\2$/gm)].map(([, name = '', , value = '']) => [
          name,
          value,
        ]),
      );
    const play = async (passphrase: string) => {
      // With earlier runs on record, Borg is also asked for the sizes of their archives.
      rmSync(stand.path('.local/state/borgflow/history'), { recursive: true, force: true });
      const { status, outputs, page } = await runStep(stand, { ...inputs, passphrase }, path);
      return { status, outputs: outputsIn(outputs), page, trace: traced() };
    };
    const calm = await play('unlike anything else');
    expect(calm.status).toBe(0);
    expect(calm.trace.filter((line) => line.startsWith('extract')).join()).toContain(`::${archive}`);
    const property = fc.asyncProperty(secrets, async (secret) => {
      const { status, outputs, trace, page } = await play(secret);
      expect({ status, trace, outcome: outputs['outcome'] }).toEqual({
        status: calm.status,
        trace: calm.trace,
        outcome: calm.outputs['outcome'],
      });
      // Keys and the product's own words are kept in the description of the run.
      const { outcome: _, 'summary-json': description, ...told } = outputs;
      if (archive.includes(secret.trim())) expect(description).not.toContain(archive);
      const { mask } = createMasker([secret.trim()]);
      for (const value of Object.values(told)) expect(mask(value ?? '')).toBe(value);
      // Shorter ones also occur in the product's own words.
      const shown = page.filter((line) => !line.startsWith('[add-mask]')).join('\n');
      if (secret.length > 5 && archive.includes(secret)) expect(shown).not.toContain(secret);
      const [made] = JSON.parse(told['archives'] ?? '');
      const [before] = JSON.parse(calm.outputs['archives'] ?? '');
      expect({ label: null, ...made }).toEqual(
        Object.fromEntries(
          Object.entries(before).map(([key, part]) => [key, typeof part === 'string' ? mask(part) : part]),
        ),
      );
    });
    await fc.assert(property, { numRuns: 60 });
  });

  test('the command line does the same, and its JSON differs only in masked strings', async () => {
    const path = tracingBorg();
    const config = configuration();
    const play = async (secret: string) => {
      const out: string[] = [];
      const status = await commandLine(
        ['-c', config, '--override', `encryption_passphrase=${JSON.stringify(secret)}`, 'list', '--json'],
        {
          environment: { ...stand.environment, PATH: `${path}:${stand.environment['PATH']}` },
          out: (text) => out.push(text),
          error: () => undefined,
          interactive: false,
          colored: false,
          columns: 80,
        },
      );
      return { status, document: JSON.parse(out.join('')), trace: traced() };
    };
    const calm = await play('unlike anything else');
    const property = fc.asyncProperty(secrets, async (secret) => {
      const { status, trace, document } = await play(secret);
      expect({ status, trace }).toEqual({ status: calm.status, trace: calm.trace });
      expect(document).toEqual(masked(calm.document, createMasker([secret]).mask));
    });
    await fc.assert(property, { numRuns: 60 });
  });
});

function masked(data: unknown, mask: (text: string) => string): unknown {
  if (typeof data === 'string') return mask(data);
  if (Array.isArray(data)) return data.map((part) => masked(part, mask));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, part]) => [key, masked(part, mask)]));
}
