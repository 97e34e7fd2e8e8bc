import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fitted } from '../../src/monitoring/alert-card.js';
import type { MonitorReport, MonitorState } from '../../src/monitoring/define-monitor.js';
import { monitorServices } from '../../src/monitoring/registry.js';
import { failed, hostileTexts, reportOf, sendReport, zone } from '../support/monitor-report.js';
import { type RecordingServer, startRecordingServer } from '../support/recording-server.js';

let server: RecordingServer;

beforeAll(async () => {
  server = await startRecordingServer();
});
afterEach(() => server.forget());
afterAll(async () => await server.stop());

const at = new Date('2026-11-29T03:05:00Z');

/** Reports to a chat service, and returns the JSON that the server received. */
async function posted(name: string, state: MonitorState, more: Partial<MonitorReport> = {}) {
  await sendReport(name, { webhook_url: `${server.url}/hook/key` }, reportOf(state, { at, ...more }));
  const request = server.requests.at(-1);
  expect(request).toMatchObject({ method: 'POST', path: '/hook/key', headers: { 'content-type': 'application/json' } });
  return JSON.parse(request?.body ?? '');
}

/** A report whose every text is hostile, with as many failures and repositories as fit nowhere. */
function hostile(text: string): Partial<MonitorReport> {
  return {
    ...failed,
    hostname: text.slice(0, 5000),
    configuration: { name: text.slice(0, 5000), path: text.slice(0, 5000) },
    failures: Array.from({ length: 30 }, () => ({ message: text, error: '', output: [] })),
    repositories: Array.from({ length: 40 }, (_, index) => ({ path: `/${index}`, label: text.slice(0, 5000) })),
  };
}

const vault = `the last good archive is web1-1 (2026-11-27 03:05 ${zone}), failing since 2026-11-28 03:05 ${zone}`;
const other = 'no good archive is known on this machine';
const recovered = {
  repositories: [{ path: '/mnt/backup', label: 'vault', failingSince: new Date(2026, 10, 28, 3, 5) }],
};

describe.each(['slack', 'discord', 'teams'])('%s', (name) => {
  test('is told about a failure and the recovery from it, or the states that the configuration names', () => {
    const service = monitorServices.find((one) => one.name === name);
    expect(service?.states({})).toEqual(['fail', 'recovery']);
    expect(service?.states({ states: ['start'] })).toEqual(['start']);
  });

  test.each(['start', 'finish'] as const)(
    'receives a short message for %s, without a link if there is none',
    async (state) => {
      const text = JSON.stringify(await posted(name, state)).replaceAll('\\', '');
      expect(text).toContain(`Backup ${state}ed: server.yaml on web1`);
      expect(text).not.toMatch(/Workflow|undefined|null(?!,"content")/);
    },
  );

  test('says that a backup has recovered', async () => {
    const text = JSON.stringify(await posted(name, 'finish', recovered)).replaceAll('\\\\', '');
    expect(text).toContain('Backup recovered: server.yaml on web1');
    expect(text).toContain(`succeeded after failures since 2026-11-28 03:05 ${zone}`);
  });

  test('reports in the service’s own words that the token is wrong, without it', async () => {
    const refusing = await startRecordingServer({
      answer: (_, response) => response.writeHead(403).end('invalid_token: secret-key'),
    });
    const sending = sendReport(name, { webhook_url: `${refusing.url}/hook/secret-key` }, reportOf('fail', failed));
    await expect(sending).rejects.toThrow('it answered 403 Forbidden: invalid_token: ***');
    await refusing.stop();
  });
});

// https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
describe('Slack', () => {
  test('receives what failed, where, why, since when, the last good archives, and a link', async () => {
    const plain = (text: string) => ({ type: 'plain_text', text, emoji: false });
    const facts = ['Host: web1', 'Configuration: /etc/server.yaml', `vault: ${vault}`, `/mnt/other: ${other}`];
    expect(await posted('slack', 'fail', failed)).toEqual({
      text: 'Backup failed: server.yaml on web1: create of vault failed: it is full.',
      blocks: [
        { type: 'header', text: plain('Backup failed: server.yaml on web1') },
        { type: 'section', text: plain('create of vault failed: it is full.') },
        { type: 'section', text: plain(facts.join('\n')) },
        { type: 'section', text: { type: 'mrkdwn', text: `<${failed.link}|Workflow run>` } },
      ],
      unfurl_links: false,
      unfurl_media: false,
    });
  });

  test.each(hostileTexts)('shows %j as text, within the limits', async (text) => {
    const { blocks, text: notification } = await posted('slack', 'fail', hostile(text));
    // Only our own link is not plain text.
    const texts: readonly string[] = blocks.slice(0, -1).map((block: { text: { type: string; text: string } }) => {
      expect(block.text.type).toBe('plain_text');
      return block.text.text;
    });
    for (const shown of [...texts, notification]) expect(shown).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
    expect(texts[0]?.length).toBeLessThanOrEqual(150);
    expect(Math.max(...texts.map((shown) => shown.length), notification.length)).toBeLessThanOrEqual(3000);
  });
});

// https://discord.com/developers/docs/resources/message#embed-object-embed-limits
describe('Discord', () => {
  test('receives what failed, where, why, since when, the last good archives, and a link', async () => {
    expect(await posted('discord', 'fail', failed)).toEqual({
      embeds: [
        {
          title: 'Backup failed\\: server.yaml on web1',
          url: failed.link,
          description: 'create of vault failed\\: it is full.',
          color: 0xd32f2f,
          fields: [
            { name: 'Host', value: 'web1' },
            { name: 'Configuration', value: '/etc/server.yaml' },
            { name: 'vault', value: vault.replace(/[():]/g, '\\$&') },
            { name: '/mnt/other', value: other },
          ],
          timestamp: '2026-11-29T03:05:00.000Z',
        },
      ],
      allowed_mentions: { parse: [] },
    });
  });

  test.each(hostileTexts)('shows %j as text, within the limits', async (text) => {
    const { embeds, allowed_mentions } = await posted('discord', 'fail', hostile(text));
    const [{ title, description, fields }] = embeds;
    const names: readonly string[] = fields.map((field: { name: string }) => field.name);
    const values: readonly string[] = fields.map((field: { value: string }) => field.value);
    const texts = [title, description, ...names, ...values];
    expect(allowed_mentions).toEqual({ parse: [] });
    for (const shown of texts) {
      // Each character that may begin something is escaped, and no list begins.
      expect(shown.replace(/\\[^a-zA-Z0-9\s]/g, '')).not.toMatch(/[\\`*_~|<>#[\]():@]|^[ \t]*([-+]|\d+\.)/m);
      expect(shown).not.toBe('');
    }
    expect(title.length).toBeLessThanOrEqual(256);
    expect(description.length).toBeLessThanOrEqual(4096);
    expect(fields.length).toBeLessThanOrEqual(25);
    expect(Math.max(...names.map((one) => one.length))).toBeLessThanOrEqual(256);
    expect(Math.max(...values.map((one) => one.length))).toBeLessThanOrEqual(1024);
    expect(texts.join('').length).toBeLessThanOrEqual(6000);
  });
});

// https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook
describe('Microsoft Teams', () => {
  const run = (text: string, more: object = {}) => ({ type: 'TextRun', text, ...more });
  const line = (...inlines: readonly object[]) => ({ type: 'RichTextBlock', inlines });
  const fact = (name: string, value: string) => line(run(`${name}: `, { weight: 'Bolder' }), run(value));

  test('receives what failed, where, why, since when, the last good archives, and a link', async () => {
    const { type, attachments } = await posted('teams', 'fail', failed);
    expect([type, attachments.length]).toEqual(['message', 1]);
    expect(attachments[0]).toEqual({
      contentType: 'application/vnd.microsoft.card.adaptive',
      contentUrl: null,
      content: {
        $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
        type: 'AdaptiveCard',
        version: '1.4',
        msteams: { width: 'Full' },
        body: [
          line(run('Backup failed: server.yaml on web1', { size: 'Large', weight: 'Bolder', color: 'Attention' })),
          line(run('create of vault failed: it is full.')),
          fact('Host', 'web1'),
          fact('Configuration', '/etc/server.yaml'),
          fact('vault', vault),
          fact('/mnt/other', other),
        ],
        actions: [{ type: 'Action.OpenUrl', title: 'Workflow run', url: failed.link }],
      },
    });
  });

  test.each([...hostileTexts, 'line\n'.repeat(5000)])('shows %j as text, within 28 KB', async (text) => {
    const { attachments } = await posted('teams', 'fail', hostile(text));
    // Markdown works in a TextBlock and in a FactSet, but not in a TextRun.
    for (const element of attachments[0].content.body) {
      expect(element.type).toBe('RichTextBlock');
      for (const inline of element.inlines) expect(inline.type).toBe('TextRun');
    }
    expect(Buffer.byteLength(server.requests.at(-1)?.body ?? '')).toBeLessThan(28_000);
  });
});

test('a text is shortened between characters, within its budget, and only if it is too long', () => {
  const cost = (character: string): number => (character === '*' ? 2 : character.length);
  const costOf = (text: string): number => [...text].reduce((sum, character) => sum + cost(character), 0);
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '*', '☃', '👍') }),
      fc.integer({ min: 1, max: 30 }),
      (text, budget) => {
        const shown = fitted(text, budget, cost);
        expect(costOf(shown)).toBeLessThanOrEqual(budget);
        if (costOf(text) <= budget) expect(shown).toBe(text);
        else
          expect([shown.endsWith('…'), text.startsWith(shown.slice(0, -1)), /\p{Surrogate}/u.test(shown)]).toEqual([
            true,
            true,
            false,
          ]);
      },
    ),
  );
});
