import { defineOptions, type ValueOf } from '../schema/option-schema.js';
import { bytesOf } from '../text/amounts.js';
import { alertCard, fitted } from './alert-card.js';
import { defineMonitor } from './define-monitor.js';
import { hostOf } from './http.js';
import { faultsOfUrl, secretUrl, statesAndRecovery, statesOfMessages } from './state-options.js';

/** The option for Microsoft Teams. */
export const teamsOptions = defineOptions({
  teams: {
    type: 'object',
    properties: {
      webhook_url: secretUrl(
        'The URL of the workflow that posts to the channel when it receives a webhook request.',
        'https://prod-1.westeurope.logic.azure.com/workflows/your-key',
      ),
      states: { ...statesAndRecovery, default: statesOfMessages },
    },
    required: ['webhook_url'],
    additionalProperties: false,
    description: 'Report runs to a channel or chat of Microsoft Teams through a workflow.',
    examples: [{ webhook_url: 'https://prod-1.westeurope.logic.azure.com/workflows/your-key' }],
  },
});

/** The maximum numbers of bytes of texts in JSON. Together with the structure, they stay below the 28 KB of a message. */
const longest = { title: 400, reasons: 8000, name: 100, value: 400 } as const;

/** How many lines of failures are shown, because each line is an element of the card. */
const mostLines = 40;

const colors = { good: 'Good', bad: 'Attention', neutral: 'Default' } as const;

/** Returns a text within a number of bytes in JSON. */
function short(text: string, limit: number): string {
  return fitted(text, limit, (character) => bytesOf(JSON.stringify(character)) - 2);
}

/** Returns a line of the card. Unlike a TextBlock, its texts are never read as Markdown. */
function line(...runs: readonly { readonly text: string }[]) {
  return { type: 'RichTextBlock', inlines: runs.map((run) => ({ type: 'TextRun', ...run })) };
}

/**
 * Microsoft Teams, as https://learn.microsoft.com/en-us/connectors/teams/#microsoft-teams-webhook and
 * https://adaptivecards.io/explorer/ describe it.
 */
export const teams = defineMonitor<ValueOf<(typeof teamsOptions)['teams']>>({
  name: 'teams',
  title: 'Microsoft Teams',
  schema: teamsOptions,
  check: ({ webhook_url: url }) => faultsOfUrl(url, ['teams', 'webhook_url']),
  states: ({ states }) => states ?? statesOfMessages,
  needs: ({ webhook_url: url = '' }) => ({ url }),
  destination: ({ webhook_url: url }) => hostOf(url),
  send: async ({ webhook_url: url }, report, tools) => {
    const { tone, title, reasons, facts, link } = alertCard(report);
    const heading = { text: short(title, longest.title), size: 'Large', weight: 'Bolder', color: colors[tone] };
    const lines = short(reasons.join('\n'), longest.reasons)
      .split('\n')
      .filter((text) => text.trim() !== '');
    const more = lines.length > mostLines ? [line({ text: '…' })] : [];
    const card = {
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      type: 'AdaptiveCard',
      version: '1.4',
      msteams: { width: 'Full' },
      body: [
        line(heading),
        ...lines.slice(0, mostLines).map((text) => line({ text })),
        ...more,
        ...facts.map(({ name, value }) => {
          const label = { text: `${short(name, longest.name)}: `, weight: 'Bolder' };
          return line(label, { text: short(value, longest.value) });
        }),
      ],
      ...(link === undefined ? {} : { actions: [{ type: 'Action.OpenUrl', title: 'Workflow run', url: link }] }),
    };
    const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content: card };
    await tools.request({
      method: 'POST',
      url,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ type: 'message', attachments: [attachment] }),
    });
  },
});
