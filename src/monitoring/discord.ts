import { defineOptions, type ValueOf } from '../schema/option-schema.js';
import { alertCard, fitted } from './alert-card.js';
import { defineMonitor } from './define-monitor.js';
import { hostOf } from './http.js';
import { faultsOfUrl, secretUrl, statesAndRecovery, statesOfMessages } from './state-options.js';

/** The option for Discord. */
export const discordOptions = defineOptions({
  discord: {
    type: 'object',
    properties: {
      webhook_url: secretUrl('The URL of the webhook.', 'https://discord.com/api/webhooks/1234567890/your-token'),
      states: { ...statesAndRecovery, default: statesOfMessages },
    },
    required: ['webhook_url'],
    additionalProperties: false,
    description: 'Report runs to a Discord channel through a webhook.',
    examples: [{ webhook_url: 'https://discord.com/api/webhooks/1234567890/your-token' }],
  },
});

/**
 * The maximum numbers of characters of the parts of an embed. Discord allows more in some of them, but only 6000 in all:
 * these add up to less, with the two facts that every card has, the ones about repositories, and the one after them.
 */
const longest = { title: 256, description: 2000, name: 60, value: 180 } as const;

const colors = { good: 0x2eb67d, bad: 0xd32f2f, neutral: 0x607d8b } as const;

/** Characters that may begin formatting, a link, an emoji, or a mention anywhere. */
const meaningful = /[\\`*_~|<>#[\]():@]/g;

/** What may begin a list at the start of a line. */
const leading = /^([ \t]*(?:\d+(?=\.)|(?=[-+])))/gm;

/** Returns a text within a limit that Discord shows as it is. */
function escaped(text: string, limit: number): string {
  // At the start of a line, one more character may be escaped: the first line starts without a line end.
  const cost = (character: string): number => (/[\\`*_~|<>#[\]():@\n]/.test(character) ? 2 : character.length);
  return fitted(text, limit - 1, cost)
    .replace(meaningful, '\\$&')
    .replace(leading, '$1\\');
}

/** Discord, as https://discord.com/developers/docs/resources/webhook#execute-webhook describes it. */
export const discord = defineMonitor<ValueOf<(typeof discordOptions)['discord']>>({
  name: 'discord',
  title: 'Discord',
  schema: discordOptions,
  check: ({ webhook_url: url }) => faultsOfUrl(url, ['discord', 'webhook_url']),
  states: ({ states }) => states ?? statesOfMessages,
  needs: ({ webhook_url: url = '' }) => ({ url }),
  destination: ({ webhook_url: url }) => hostOf(url),
  send: async ({ webhook_url: url }, report, tools) => {
    const { tone, title, reasons, facts, link } = alertCard(report);
    const embed = {
      title: escaped(title, longest.title),
      ...(link === undefined ? {} : { url: link }),
      ...(reasons.length === 0 ? {} : { description: escaped(reasons.join('\n'), longest.description) }),
      color: colors[tone],
      fields: facts.map(({ name, value }) => ({
        name: escaped(name, longest.name),
        value: escaped(value, longest.value),
      })),
      timestamp: report.at.toISOString(),
    };
    await tools.request({
      method: 'POST',
      url,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ embeds: [embed], allowed_mentions: { parse: [] } }),
    });
  },
});
