import { wrap } from '../text/layout.js';
import { count, joinWords } from '../text/phrases.js';
import type { Condition, Diagnosis, Finding, Subject } from './diagnosis.js';

/** How findings are shown on a terminal. */
interface Look {
  readonly columns: number;
  readonly color: boolean;
  /** Only warnings and errors. */
  readonly quiet: boolean;
}

const colors: Readonly<Record<Condition, number>> = { ok: 32, warning: 33, error: 31 };

/** The width of the column with the verdict: that of `warning`. */
const verdictWidth = 7;

/** On a narrower terminal, the text is below the verdict instead of beside it. */
const narrow = 70;

/** Returns the findings as lines, grouped by subject, and a closing line. */
export function findingLines(diagnosis: Diagnosis, look: Look): readonly string[] {
  const shown = look.quiet ? diagnosis.findings.filter(({ verdict }) => verdict !== 'ok') : diagnosis.findings;
  const width = Math.max(0, ...shown.map(({ check }) => check.length));
  const lines = groupsOf(shown).flatMap(([subject, findings]) => [
    titleOf(subject),
    ...findings.flatMap((finding) => linesOf(finding, width, look)),
    '',
  ]);
  const missing = notExaminedSentence(diagnosis);
  const closing = [...(missing === undefined ? [] : wrap(missing, look.columns, 0)), closingSentence(diagnosis)];
  return [...lines, ...closing];
}

/** Groups findings by subject, in their order. */
export function groupsOf(findings: readonly Finding[]): readonly (readonly [Subject, readonly Finding[]])[] {
  const groups = new Map<string, [Subject, Finding[]]>();
  for (const finding of findings) {
    const key = titleOf(finding.subject);
    const [, group] = groups.get(key) ?? [finding.subject, []];
    groups.set(key, [finding.subject, [...group, finding]]);
  }
  return [...groups.values()];
}

/** Returns the name of a subject as a title: `This machine`, `server.yaml`, `/mnt/backup (server.yaml)`. */
export function titleOf({ kind, name, configuration }: Subject): string {
  if (kind === 'machine') return 'This machine';
  return configuration === undefined ? name : `${name} (${configuration})`;
}

function linesOf({ verdict, check, finding, remedy }: Finding, width: number, look: Look): readonly string[] {
  const isNarrow = look.columns < narrow;
  const indent = isNarrow ? 4 : 2 + verdictWidth + 2 + width + 2;
  const word = verdict.padEnd(verdictWidth);
  const shown = look.color ? `\x1b[${colors[verdict]}m${word}\x1b[0m` : word;
  const [first = '', ...more] = wrapped(finding, look.columns, indent);
  const rest = [...more, ...(remedy === undefined ? [] : wrapped(remedy, look.columns, indent))];
  if (isNarrow) return [`  ${shown}  ${check}`, first, ...rest];
  return [`  ${shown}  ${check.padEnd(width)}  ${first.trimStart()}`, ...rest];
}

/** Wraps a text, but keeps a command at its end on a line of its own, so that it can be copied. */
function wrapped(text: string, columns: number, indent: number): readonly string[] {
  const [, before, command] = /^(.* with:) (\S.*[^.])$/s.exec(text) ?? [];
  if (before === undefined || command === undefined) return wrap(text, columns, indent);
  const isShort = indent + text.length <= columns;
  return isShort
    ? wrap(text, columns, indent)
    : [...wrap(before, columns, indent), `${' '.repeat(indent + 2)}${command}`];
}

/** Returns a sentence about what could not be examined because of the errors; undefined if there is nothing. */
export function notExaminedSentence({ notExamined }: Diagnosis): string | undefined {
  if (notExamined.length === 0) return undefined;
  const subjects = [...new Set(notExamined.map(({ subject }) => titleOf(subject)))];
  const parts = subjects.map((title) => {
    const checks = notExamined.filter(({ subject }) => titleOf(subject) === title).map(({ check }) => check);
    return `${joinWords(checks)} of ${title}`;
  });
  return `Not examined as a result: ${parts.join('; ')}.`;
}

/** Returns the numbers of errors and warnings as a sentence. */
export function closingSentence({ findings }: Pick<Diagnosis, 'findings'>): string {
  const numberOf = (wanted: Condition) => findings.filter(({ verdict }) => verdict === wanted).length;
  const [errors, warnings, good] = [numberOf('error'), numberOf('warning'), numberOf('ok')];
  if (errors + warnings === 0) return `Everything is fine (${count(good, 'finding')}).`;
  const parts = [
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
    ...(good > 0 ? [`${good} ok`] : []),
  ];
  return `${joinWords(parts)}.`;
}
