import type { Failure } from '../lifecycle/outcome.js';

/**
 * Returns the last lines of output of what failed, if they add anything to its message: nothing if the message already
 * quotes them, and only the exception of a Python traceback.
 */
export function informativeLastLines({ message, output }: Failure): readonly string[] {
  const lines = withoutTraceback(output);
  return lines.some((line) => line.trim() !== '' && !message.includes(`: ${essenceOf(line)}`)) ? lines : [];
}

/** Returns a line as a message quotes it: without its period. */
function essenceOf(line: string): string {
  return line.trim().replace(/[.:]$/, '');
}

/** What Borg prints below a traceback for its developers: versions and the command line. */
const environment = /^(Platform|Linux|Borg|CPython|PID|sys\.argv|SSH_ORIGINAL_COMMAND): /;

function withoutTraceback(lines: readonly string[]): readonly string[] {
  const start = lines.findIndex((line) => line.startsWith('Traceback (most recent call last):'));
  if (start < 0) return lines;
  const end = lines.findIndex((line, index) => index > start && /^[\w.]+(: |$)/.test(line));
  if (end < 0) return lines;
  const before = lines.slice(0, start).filter((line) => line !== 'Local Exception' && line.trim() !== '');
  const after = lines.slice(end).filter((line) => !environment.test(line) && line.trim() !== '');
  return [...before, ...after];
}
