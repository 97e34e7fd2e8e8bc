import { appendFileSync } from 'node:fs';
import { makeDigest, writeDigestPage } from '../commands/make-digest.js';
import { timeIn } from '../commands/time-in-the-past.js';
import { historyFile, readHistory } from '../history/history-file.js';
import {
  attentionSentences,
  digestHeadline,
  digestOrigin,
  needsAttention,
} from '../reporters/digest/digest-content.js';
import { digestMarkdown } from '../reporters/digest/digest-markdown.js';
import type { Request } from '../request/request.js';
import type { Runner } from './github-runner.js';
import { failureWith, reportingStep } from './reporting-step.js';

/**
 * Runs a workflow step that writes how the backups of each repository are: to the job summary, and to the report if one
 * is requested. What needs attention is a warning. Returns the exit status.
 */
export async function historyStep(request: Request, runner: Runner): Promise<number> {
  const now = new Date();
  const asked = request.history?.since;
  const since = asked === undefined ? undefined : timeIn(asked, now);
  const { report } = request;
  return await reportingStep(request, runner, {
    canceled: 'The digest was canceled.',
    look: async ({ surroundings, warn }) => {
      const history = readHistory(historyFile(runner.environment));
      const digest = await makeDigest({ request, surroundings, history, since, now });
      const sentences = attentionSentences(digest);
      for (const sentence of sentences) warn(sentence);
      return {
        outcome: needsAttention(digest) ? 'warning' : 'success',
        failures: sentences.map(failureWith),
        closing: `${digestHeadline(digest)}. ${digestOrigin(digest)}`,
        summarize: (file) => appendFileSync(file, `${digestMarkdown(digest)}\n`),
        writePage: () => (report === undefined ? '' : writeDigestPage(report, digest)),
      };
    },
  });
}
