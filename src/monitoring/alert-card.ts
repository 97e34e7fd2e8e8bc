import { printableName, printableText } from '../text/cleaning.js';
import { type AlertFact, alertReasons, alertTitle, alertWarnings, hasWarnings, namedFacts } from './alert-text.js';
import type { MonitorReport } from './define-monitor.js';

/** A message about a run in parts that a chat service lays out. It is text, whatever it looks like: never markup. */
interface AlertCard {
  readonly tone: 'good' | 'bad' | 'neutral';
  readonly title: string;
  /** Why the run failed, one text for each failure. */
  readonly reasons: readonly string[];
  /** The host, the configuration file, and what is known about each repository. */
  readonly facts: readonly AlertFact[];
  /** The link to the workflow run. */
  readonly link: string | undefined;
}

/** The maximum number of characters of each failure. */
const longestReason = 2000;

/** How many repositories a card describes. */
const mostRepositories = 12;

const tones = { start: 'neutral', log: 'neutral', finish: 'good', fail: 'bad' } as const;

/** Returns a report as the parts of a message. */
export function alertCard(report: MonitorReport): AlertCard {
  const { state, hostname, configuration, link } = report;
  return {
    tone: hasWarnings(report) ? 'neutral' : tones[state],
    title: printableName(alertTitle(report)),
    reasons: [...alertReasons(report, longestReason), ...alertWarnings(report, longestReason)].map(printableText),
    facts: [
      { name: 'Host', value: hostname },
      { name: 'Configuration', value: configuration.path },
      ...namedFacts(report, mostRepositories),
    ].map(({ name, value }) => ({ name: printableName(name), value: printableName(value) })),
    link,
  };
}

/**
 * Returns the beginning of a text whose characters cost at most `budget` in all, with an ellipsis if something was
 * omitted; never splits a character. `cost` is what a character counts for, such as its length after it was escaped.
 */
export function fitted(text: string, budget: number, cost: (character: string) => number): string {
  const reserve = cost('…');
  let spent = 0;
  let kept = '';
  let shortened = '';
  for (const character of text) {
    spent += cost(character);
    if (spent > budget) return `${shortened}…`;
    kept += character;
    if (spent + reserve <= budget) shortened = kept;
  }
  return text;
}
