import { type KnownWord, nameOf } from './wrapper-programs.js';

/** What a program other than a shell runs as code, by the indexes of its words. */
interface CodeFiles {
  readonly files: readonly number[];
  /** Folders in which every program is run. */
  readonly folders: readonly number[];
  /** Whether it also reads code from standard input. */
  readonly readsInput: boolean;
  /** Paths among the arguments of an unknown program, which may run them. */
  readonly mentioned: readonly number[];
  /** Arguments that are command lines, after skipping this many characters. */
  readonly commands: readonly { readonly index: number; readonly skips: number }[];
}

/** How a program gets the file that it runs: options by their letters and names. */
interface Runner {
  readonly name: RegExp;
  /** Options with an argument of another kind. */
  readonly takes?: string;
  /** Options whose argument is a file with code. */
  readonly file?: string;
  /** Options whose argument is the code itself or a module, so that no file follows. */
  readonly inline?: string;
  /** The kind of the first argument after the options. */
  readonly operand?: 'file' | 'folder';
  readonly readsInput?: true;
  /** `run` precedes the file. */
  readonly subcommand?: true;
}

const runners: readonly Runner[] = [
  { name: /^(?:python|pypy)[\d.]*$/, takes: 'W X Q', inline: 'c m', operand: 'file', readsInput: true },
  { name: /^perl[\d.]*$/, takes: 'I', inline: 'e E', operand: 'file', readsInput: true },
  { name: /^ruby[\d.]*$/, takes: 'C E I', file: 'r', inline: 'e', operand: 'file', readsInput: true },
  {
    name: /^(?:node|nodejs)$/,
    takes: 'C conditions',
    file: 'r require import loader',
    inline: 'e p eval print',
    operand: 'file',
    readsInput: true,
  },
  { name: /^php[\d.]*$/, takes: 'c d t z', file: 'f file', inline: 'r B R E', operand: 'file', readsInput: true },
  { name: /^lua[\d.]*$/, takes: 'l', inline: 'e', operand: 'file' },
  { name: /^(?:Rscript|groovy|osascript|tsx|ts-node|wish)$/, inline: 'e', operand: 'file' },
  { name: /^(?:fish|nu|elvish|xonsh|tclsh[\d.]*)$/, inline: 'c', operand: 'file', readsInput: true },
  { name: /^expect$/, file: 'f', inline: 'c', operand: 'file', readsInput: true },
  { name: /^(?:pwsh|powershell)$/, file: 'File f F file', inline: 'Command c C', operand: 'file' },
  { name: /^java$/, takes: 'cp classpath', file: 'jar' },
  { name: /^(?:bun|deno)$/, operand: 'file', subcommand: true },
  { name: /^ansible-playbook$/, operand: 'file' },
  { name: /^g?make$/, takes: 'C I j l o W directory', file: 'f file makefile' },
  { name: /^[gmn]?awk$/, takes: 'F v', file: 'f file' },
  { name: /^g?sed$/, takes: 'e expression', file: 'f file' },
  { name: /^jq$/, file: 'f from-file' },
  { name: /^psql$/, takes: 'c d h p U v o', file: 'f file', readsInput: true },
  { name: /^(?:mysql|mariadb|sqlite3)$/, file: 'init', readsInput: true },
  { name: /^(?:at|batch)$/, takes: 'q t', file: 'f' },
  { name: /^crontab$/, takes: 'u', operand: 'file' },
  { name: /^(?:vim?|nvim|ex|emacs)$/, file: 'S u l load script' },
  { name: /^(?:ba|da|a|k|mk|z|ya)?sh$/, file: 'rcfile init-file' },
  {
    name: /^start-stop-daemon$/,
    takes:
      'p n u g r d c N P I k s R pidfile name user group chroot chdir chuid nicelevel procsched iosched umask signal retry',
    file: 'x a exec startas',
  },
  { name: /^run-parts$/, takes: 'a u', operand: 'folder' },
];

/** Programs for which all paths are data. */
const handlers =
  /^(?:\[+|:|basename|borg|cat|cd|chgrp|chmod|chown|cmp|cp|curl|cut|dd|df|diff|dirname|du|echo|export|false|file|find|git|grep|gunzip|gzip|head|install|ln|logger|ls|lsblk|mail|mkdir|mktemp|mount|mountpoint|mv|printf|pushd|readlink|realpath|rm|rmdir|rsync|scp|sha\d+sum|md5sum|sleep|sort|split|stat|sync|tac|tail|tar|tee|test|touch|tr|true|truncate|umask|umount|unzip|wc|wget|xz|zip|zstd)$/;

/** Options of common programs whose argument is a command line. */
const commandOptions =
  /^(?:--(?:rsh|use-compress-program|to-command|compress-program|filter|info-script|new-volume-script)=)/;

/** Returns what the program at `from`, the last one of a command, runs as code. */
export function codeFilesOf(words: readonly KnownWord[], from: number, to: number): CodeFiles {
  const name = nameOf(words[from]);
  const runner = runners.find((each) => each.name.test(name));
  const commands = commandsIn(words, from, to);
  if (runner !== undefined) return { ...filesOf(runner, words, { from: from + 1, to }), mentioned: [], commands };
  const isData = handlers.test(name);
  const paths = words.slice(0, to).flatMap((word, index) => (index > from && /^[^-=]*\//.test(word) ? [index] : []));
  return { files: [], folders: [], readsInput: false, mentioned: isData ? [] : paths, commands };
}

/** Returns whether it is known which files a program runs. */
export function isRunner(word: KnownWord | undefined): boolean {
  return runners.some(({ name }) => name.test(nameOf(word)));
}

function commandsIn(words: readonly KnownWord[], from: number, to: number): CodeFiles['commands'] {
  return words.slice(0, to).flatMap((word, index) => {
    if (index <= from) return [];
    const named = commandOptions.exec(word)?.[0];
    if (named !== undefined) return [{ index, skips: named.length }];
    const before = words[index - 1] ?? '';
    const program = nameOf(words[from]);
    const takes = (program === 'rsync' && /^-\w*e$/.test(before)) || (program === 'tar' && before === '-I');
    return takes && index - 1 > from ? [{ index, skips: 0 }] : [];
  });
}

function filesOf(
  runner: Runner,
  words: readonly KnownWord[],
  { from, to }: { readonly from: number; readonly to: number },
): Pick<CodeFiles, 'files' | 'folders' | 'readsInput'> {
  const files: number[] = [];
  let isInline = false;
  let at = from;
  while (at < to && /^-./.test(words[at] ?? '') && words[at] !== '--') {
    const { kind, isAttached } = readOption(words[at] ?? '', runner);
    const argument = isAttached ? at : at + 1;
    if (kind === 'file') files.push(argument);
    isInline ||= kind === 'inline';
    at = kind === undefined ? at + 1 : argument + 1;
  }
  const operand = isInline ? to : operandAt(at, words, runner);
  const isOne = operand < to && words[operand] !== '-';
  const of = (kind: Runner['operand']) => (isOne && runner.operand === kind ? [operand] : []);
  const isFed = runner.readsInput === true && !isInline && (runner.operand === undefined || !isOne);
  return { files: [...files.filter((index) => index < to), ...of('file')], folders: of('folder'), readsInput: isFed };
}

function operandAt(at: number, words: readonly KnownWord[], { subcommand }: Runner): number {
  return words[at] === '--' || (words[at] === 'run' && subcommand) ? at + 1 : at;
}

interface Option {
  /** The kind of its argument; missing: it has none. */
  readonly kind: 'file' | 'inline' | 'other' | undefined;
  /** The argument is in the same word. */
  readonly isAttached: boolean;
}

function readOption(word: KnownWord, { takes = '', file = '', inline = '' }: Runner): Option {
  const kindOf = (name: string): Option['kind'] => {
    const kinds = [
      ['file', file],
      ['inline', inline],
      ['other', takes],
    ] as const;
    return kinds.find(([, names]) => name !== '' && names.split(' ').includes(name))?.[0];
  };
  const [, whole = '', value] = /^--?([\w-]+)(?:=(.*))?$/s.exec(word) ?? [];
  const named = word.startsWith('--') || whole.length > 1 ? kindOf(whole) : undefined;
  if (named !== undefined || word.startsWith('--')) return { kind: named, isAttached: value !== undefined };
  const letters = [...word.slice(1)];
  const first = letters.findIndex((letter) => kindOf(letter) !== undefined);
  return { kind: kindOf(letters[first] ?? ''), isAttached: first >= 0 && first + 1 < letters.length };
}
