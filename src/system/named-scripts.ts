import { homeFolder } from './own-folders.js';
import { type ShellWord, simpleCommands } from './shell-words.js';

/**
 * The paths of the programs and scripts that a shell command names by path, each once: what stands in the place of a
 * command and holds a slash, also behind `sudo`, `sh`, `.`, variables and their like. Whether they exist is not asked.
 */
export function scriptsNamedBy(command: string, home = homeFolder()): readonly string[] {
  const named = simpleCommands(command, home).flatMap((words) => scriptsOf(words, home));
  return [...new Set(named)];
}

/** How a command is told that runs another: letters of its options that take an argument, and arguments before the command. */
interface Launcher {
  readonly options: string;
  readonly skips?: number;
}

const launchers = new Map<string, Launcher>([
  ['chrt', { options: 'TPD', skips: 1 }],
  ['command', { options: '' }],
  ['doas', { options: 'uC' }],
  ['env', { options: 'uCS' }],
  ['exec', { options: 'a' }],
  ['flock', { options: 'wE', skips: 1 }],
  ['ionice', { options: 'cnpPu' }],
  ['nice', { options: 'n' }],
  ['nohup', { options: '' }],
  ['setsid', { options: '' }],
  ['stdbuf', { options: 'ioe' }],
  ['sudo', { options: 'ugChpRrTtDU' }],
  ['time', { options: 'fo' }],
  ['timeout', { options: 'ks', skips: 1 }],
]);
const leading = new Set('if then else elif do while until ! { }'.split(' '));
const shell = /^(?:ba|da|a|k|mk|z)?sh$/;
const interpreter = /^(?:python[\d.]*|perl|ruby|node|php|\.|source)$/;

function scriptsOf(words: readonly ShellWord[], home: string): readonly string[] {
  const [first, ...rest] = words;
  if (!first) return [];
  const name = first.text.slice(first.text.lastIndexOf('/') + 1);
  if (leading.has(first.text) || /^[A-Za-z_]\w*\+?=/.test(first.text)) return scriptsOf(rest, home);
  const itself = pathOf(first);
  const launcher = launchers.get(name);
  if (launcher) return [...itself, ...scriptsOf(afterOptions(rest, launcher), home)];
  if (shell.test(name)) return [...itself, ...scriptsOfShell(rest, home)];
  if (interpreter.test(name)) return [...itself, ...scriptsOfInterpreter(rest)];
  return itself;
}

function pathOf(word: ShellWord | undefined): readonly string[] {
  return word?.literal && word.text.includes('/') ? [word.text] : [];
}

/** The words of the command that a launcher runs. */
function afterOptions(words: readonly ShellWord[], launcher: Launcher): readonly ShellWord[] {
  const takesArgument = new RegExp(`^-\\w*[${launcher.options || '-'}]$`);
  let at = 0;
  while (/^-/.test(words[at]?.text ?? '')) at += takesArgument.test(words[at]?.text ?? '') ? 2 : 1;
  return words.slice(at + (launcher.skips ?? 0));
}

/** `sh file` or `sh -c 'script'`. */
function scriptsOfShell(words: readonly ShellWord[], home: string): readonly string[] {
  const rest = afterOptions(words, { options: 'oO' });
  const options = words.slice(0, words.length - rest.length);
  if (options.some(({ text }) => /^-\w*s/.test(text))) return [];
  if (!options.some(({ text }) => /^-\w*c/.test(text))) return pathOf(rest[0]);
  return scriptsNamedBy(rest[0]?.text ?? '', home);
}

/** `python3 -u file`; nothing where the program itself stands on the command line. */
function scriptsOfInterpreter(words: readonly ShellWord[]): readonly string[] {
  const script = words.findIndex(({ text }) => !text.startsWith('-'));
  const inline = words.slice(0, Math.max(script, 0)).some(({ text }) => /^-\w*[cemr]$/.test(text));
  return inline ? [] : pathOf(words[script]);
}
