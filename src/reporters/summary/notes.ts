import type { RecordedRun } from '../../history/recorded-run.js';
import { recordedArchives } from '../../history/repository-histories.js';
import type { Step } from '../../lifecycle/plan.js';
import { age, formatMoment } from '../../text/amounts.js';
import type { Part } from '../limited-part.js';
import type { RunRecord } from '../run-record.js';
import { repositoryName, stepTitle } from '../wording.js';
import { foldedSection, leftOut, type SummaryText } from './markdown.js';

const longestTitle = 400;

/** Returns what actions reported: a sentence in a list, and several lines, such as those of prune, in a collapsed section. */
export function noteList({ notes }: RunRecord, words: SummaryText): Part {
  const sentences = [...notes].flatMap(([step, lines]) =>
    isTable(step)
      ? []
      : lines.map((line) => `- <b>${words.prose(stepTitle(step), longestTitle)}</b>: ${words.prose(line)}\n`),
  );
  const tables = [...notes].flatMap(([step, lines]) =>
    isTable(step)
      ? [`\n${foldedSection(words.prose(`${stepTitle(step)}: ${result(lines)}`, longestTitle), words.fence(lines))}\n`]
      : [],
  );
  return {
    head: '#### What the actions reported\n\n',
    pieces: [...sentences, ...tables],
    foot: '',
    left: leftOut('part'),
  };
}

/** Returns what lines of prune amount to: the sentence that counts the archives, or how much Borg's statistics say was deleted. */
function result(lines: readonly string[]): string {
  const sentence = lines.findLast((line) => /\p{L}.*\.$/u.test(line));
  const deleted = lines.findLast((line) => /^Deleted data:/.test(line));
  // Original, perhaps compressed, and deduplicated.
  const sizes = deleted?.match(/\d[\d.,]* [kMGTPEZY]?i?B\b/g) ?? [];
  return sentence ?? (sizes.length > 1 ? `${sizes.at(-1)} deleted, after deduplication` : 'statistics');
}

function isTable(step: Step): boolean {
  return step.kind === 'action' && step.action === 'prune';
}

/** Returns the newest known archive of each repository that this run did not back up, according to the history. */
export function newestArchives(
  { plan, results }: RunRecord,
  { runs, now }: { readonly runs: readonly RecordedRun[]; readonly now: Date },
  words: SummaryText,
): Part {
  const lines = (plan?.configurations ?? []).flatMap(({ configuration, repositories }) =>
    repositories.flatMap(({ repository }) => {
      const isBackedUp = results.some(
        (one) =>
          one.configuration === configuration.name &&
          one.repository.path === repository.path &&
          one.archive !== undefined,
      );
      const known = recordedArchives(runs, { configuration: configuration.path, repository: repository.path }).at(-1);
      if (isBackedUp || known === undefined) return [];
      const start = new Date(known.start);
      const old = age((now.getTime() - start.getTime()) / 1000);
      const name = `${repositoryName(repository)} (${configuration.name})`;
      return [`- ${words.prose(`${name}: ${known.archive}, ${old} old (${formatMoment(start)})`)}\n`];
    }),
  );
  return {
    head: '#### The newest archives that this machine made before\n\n',
    pieces: lines,
    foot: '',
    left: leftOut('repository', 'repositories'),
  };
}
