import type { Said } from './transcript.js';

/** What to say of a Borg that broke down before it began, as a sentence; undefined where the words tell something else. */
export function brokenDown(
  { command, repository, said }: { readonly command: string; readonly repository: string; readonly said: Said },
  words: string,
): string | undefined {
  // Borg 2 has no name for a file that stands where a repository is to be.
  const isCreation = ['init', 'rcreate', 'repo-create'].includes(command);
  if (isCreation && /^(FileExists|NotADirectory)Error: /.test(words)) return occupied(repository);
  if (/^A pattern\/command must start with any/.test(withoutException(words))) {
    return `${repository}: Borg does not understand a line of patterns or patterns_from. Nothing was changed. Each line has to begin with R, P, +, -, or !, such as: - */.cache`;
  }
  const files = said.tail.some((line) => /load_exclude_file|load_pattern_file|clean_lines/.test(line));
  if (/^UnicodeDecodeError: /.test(words) && files) {
    const byte = /can't decode bytes? (\S+)/.exec(words)?.[1];
    const which = byte === undefined ? '' : ` (byte ${byte})`;
    return `${repository}: a file of exclude_from or patterns_from is not UTF-8${which}, so Borg cannot read it. Nothing was changed. Convert the file, for instance with: iconv -f latin1 -t utf-8`;
  }
  const expression = /^(?:re|re\._constants|sre_constants)\.(?:error|PatternError): (.*)$/.exec(words)?.[1];
  if (expression !== undefined) {
    return `${repository}: a regular expression (re:) among the patterns is invalid: ${expression}. Nothing was changed. Correct the expression.`;
  }
  const misused = misuse(words);
  if (misused !== undefined) return `${repository}: ${misused}`;
  if (missingModule.test(words)) {
    return `Borg cannot start, so nothing was done with ${repository}: ${words}. It was probably installed for another Python. Install Borg again.`;
  }
  return undefined;
}

/** What Borg does not take of a command line, in the last line of its usage message. */
function misuse(words: string): string | undefined {
  const [, said = ''] = /^borg[\w.-]*(?: [\w-]+)*: error: (.*)$/.exec(words) ?? [];
  const [, flag = '', value = '', list = ''] =
    /^argument (?:-\w\/)?--([\w-]+): invalid choice: '?(.*?)'? \(choose from (.*)\)$/.exec(said) ?? [];
  if (list !== '')
    return `unknown ${flag} '${value}'. Nothing was changed. Choose one of: ${list.replaceAll("'", '')}.`;
  if (said === '') return undefined;
  return `this Borg does not accept what it was given: ${said}. Nothing was changed. Check extra_borg_options and the version of Borg.`;
}

/** What to say of a place for a new repository that holds something else. */
export function occupied(repository: string): string {
  return `${repository} was not created, because something else is already there. Choose an empty folder, or a path that does not exist.`;
}

const missingModule =
  /^(ModuleNotFoundError|ImportError|importlib\.metadata\.PackageNotFoundError|(pkg_resources\.)?DistributionNotFound|pkg_resources\.\w+): /;

function withoutException(words: string): string {
  return words.replace(/^(?:argparse\.)?ArgumentTypeError: /, '');
}
