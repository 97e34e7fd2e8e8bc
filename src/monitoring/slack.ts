import { defineOptions, type ValueOf } from '../schema/option-schema.js';
import { alertCard, fitted } from './alert-card.js';
import { defineMonitor } from './define-monitor.js';
import { hostOf } from './http.js';
import { faultsOfUrl, secretUrl, statesAndRecovery, statesOfMessages } from './state-options.js';

/** The option for Slack. */
export const slackOptions = defineOptions({
  slack: {
    type: 'object',
    properties: {
      webhook_url: secretUrl(
        'The URL of the incoming webhook.',
        'https://hooks.slack.com/services/T00000000/B00000000/your-key',
      ),
      states: { ...statesAndRecovery, default: statesOfMessages },
    },
    required: ['webhook_url'],
    additionalProperties: false,
    description: 'Report runs to a Slack channel through an incoming webhook.',
    examples: [{ webhook_url: 'https://hooks.slack.com/services/T00000000/B00000000/your-key' }],
  },
});

/** The maximum numbers of characters that Slack accepts in a header, in a section, and in the text of a notification. */
const longest = { header: 150, section: 3000, text: 3000 } as const;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Returns a character as Slack shows it. Mentions, such as `<!channel>`, and links begin with a character that is escaped. */
function escaped(character: string): string {
  return entities[character] ?? character;
}

/** Returns a text within a limit that contains no mention, and no link. */
function safe(text: string, limit: number): string {
  const short = fitted(text, limit, (character) => escaped(character).length);
  return short.replace(/[&<>]/g, escaped);
}

/** Returns a text in which Slack finds no formatting. */
function plain(text: string, limit: number) {
  return { type: 'plain_text', text: safe(text, limit), emoji: false } as const;
}

/**
 * Slack, as https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks and
 * https://docs.slack.dev/reference/block-kit/blocks describe it.
 */
export const slack = defineMonitor<ValueOf<(typeof slackOptions)['slack']>>({
  name: 'slack',
  title: 'Slack',
  schema: slackOptions,
  check: ({ webhook_url: url }) => faultsOfUrl(url, ['slack', 'webhook_url']),
  states: ({ states }) => states ?? statesOfMessages,
  needs: ({ webhook_url: url = '' }) => ({ url }),
  destination: ({ webhook_url: url }) => hostOf(url),
  send: async ({ webhook_url: url }, report, tools) => {
    const { title, reasons, facts, link } = alertCard(report);
    const sections = [reasons, facts.map(({ name, value }) => `${name}: ${value}`)];
    const blocks = [
      { type: 'header', text: plain(title, longest.header) },
      ...sections
        .filter((lines) => lines.length > 0)
        .map((lines) => ({ type: 'section', text: plain(lines.join('\n'), longest.section) })),
      ...(link === undefined ? [] : [{ type: 'section', text: { type: 'mrkdwn', text: linkTo(link) } }]),
    ];
    await tools.request({
      method: 'POST',
      url,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        // What a notification shows instead of the blocks.
        text: safe([title, ...reasons.slice(0, 1)].join(': '), longest.text),
        blocks,
        unfurl_links: false,
        unfurl_media: false,
      }),
    });
  },
});

function linkTo(url: string): string {
  return `<${url.replace(/[&<>]/g, escaped).replaceAll('|', '%7C')}|Workflow run>`;
}
