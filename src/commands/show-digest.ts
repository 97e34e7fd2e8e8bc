import { appendFileSync } from 'node:fs';
import type { History } from '../history/history-file.js';
import { Cancellation, watchSignals } from '../process/cancellation.js';
import { digestMarkdown } from '../reporters/digest/digest-markdown.js';
import { surroundingsOf } from '../run/surroundings.js';
import { KnownSecrets } from '../secrets/known-secrets.js';
import { cleanUpAll } from '../system/run-every-cleanup.js';
import { removeTemporaryFolders } from '../system/temporary.js';
import type { Command, Terminal } from './command.js';
import { makeDigest, writeDigestPage } from './make-digest.js';

/** What is digested, and how. */
interface DigestRequest {
  readonly history: History;
  /** Missing: a week ago. */
  readonly since: Date | undefined;
  readonly now: Date;
  /** Whether to write it as Markdown: to the job summary in a workflow, otherwise to standard output. */
  readonly summary: boolean;
}

/**
 * Writes how the backups of each repository are, as Markdown, as an HTML page, or both. Returns the exit status: 1 if
 * something can't be read, so that it may say too little. What needs attention is no error.
 */
export async function showDigest(
  { request }: Pick<Command, 'request'>,
  terminal: Terminal,
  { history, since, now, summary }: DigestRequest,
): Promise<number> {
  const { environment, out, error, guarded } = terminal;
  const secrets = new KnownSecrets();
  const cancellation = new Cancellation();
  const leave = guarded?.leave ?? (() => undefined);
  const stopWatching = watchSignals({ cancellation, onFirst: guarded?.hurry, leave });
  const surroundings = surroundingsOf({
    environment,
    cancellation,
    terminal: false,
    closingLimit: 0,
    emit: () => undefined,
    install: false,
    secrets,
  });
  try {
    const digest = await makeDigest({ request, surroundings, history, since, now });
    for (const doubt of digest.doubts) error(`Warning: ${doubt}\n`);
    if (request.report !== undefined) writeDigestPage(request.report, digest);
    const file = environment['GITHUB_STEP_SUMMARY'];
    if (summary && file) appendFileSync(file, `${digestMarkdown(digest)}\n`);
    else if (summary) out(digestMarkdown(digest));
    return digest.doubts.length === 0 ? 0 : 1;
  } finally {
    const errors = await cleanUpAll([
      stopWatching,
      () => removeTemporaryFolders().map((problem) => error(`${problem}\n`)),
    ]);
    for (const { message } of errors) error(`${secrets.mask(message)}\n`);
  }
}
