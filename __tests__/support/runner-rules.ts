/** The runner's rules for workflow commands: a port of actions/runner's ActionCommand, to test against. */
const space =
  '\t\n\v\f\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000';
const names =
  'stop-commands set-env set-output save-state add-path add-mask add-matcher remove-matcher warning error notice debug group endgroup echo';
const known = names.split(' ');

/** A command as the runner understood it. */
export interface RunnerCommand {
  readonly name: string;
  readonly properties: string;
  readonly data: string;
}

/** Returns the lines that the runner sees: a lone carriage return also ends a line. */
export function runnerLines(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/);
}

/** Parses `::name k=v::data` at the start of a line, or `##[name k=v]data` anywhere in it. */
export function parseCommand(line: string, registered: readonly string[] = known): RunnerCommand | undefined {
  let start = 0;
  while (start < line.length && space.includes(line.charAt(start))) start += 1;
  const text = line.slice(start);
  const end = text.indexOf('::', 2);
  if (text.startsWith('::') && end >= 0) {
    const found = commandOf(text.slice(2, end), text.slice(end + 2), registered);
    if (found !== undefined) return found;
  }
  const bracket = line.indexOf('##[');
  const close = bracket < 0 ? -1 : line.indexOf(']', bracket);
  return close < 0 ? undefined : commandOf(line.slice(bracket + 3, close), line.slice(close + 1), registered);
}

function commandOf(head: string, data: string, registered: readonly string[]): RunnerCommand | undefined {
  const [name = '', ...properties] = head.split(' ');
  return registered.includes(name.toLowerCase())
    ? { name: name.toLowerCase(), properties: properties.join(' '), data }
    : undefined;
}

/** Returns what the runner does with a log: the commands that took effect, and the tree of groups and lines on the log page. */
export function runnerReads(text: string): {
  readonly commands: readonly RunnerCommand[];
  readonly page: readonly string[];
} {
  const commands: RunnerCommand[] = [];
  const page: string[] = [];
  let token: string | undefined;
  for (const line of runnerLines(text.replace(/\n$/, ''))) {
    const command = parseCommand(line, token === undefined ? known : [...known, token.toLowerCase()]);
    if (token !== undefined) {
      if (command?.name === token.toLowerCase()) token = undefined;
      else page.push(line);
    } else if (command === undefined) {
      page.push(line);
    } else {
      commands.push(command);
      if (command.name === 'stop-commands') token = command.data;
      else page.push(`[${command.name}] ${command.data}`);
    }
  }
  return { commands, page };
}
