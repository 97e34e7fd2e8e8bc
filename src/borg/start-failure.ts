import type { Said } from './transcript.js';

/** Returns the sentence for a Borg that failed before it started its work; undefined for any other failure. */
export function startFailureMessage(
  { command, repository, said }: { readonly command: string; readonly repository: string; readonly said: Said },
  words: string,
): string | undefined {
  // Borg 2 has no error class for a file at the path of a new repository.
  const isCreation = ['init', 'rcreate', 'repo-create'].includes(command);
  if (isCreation && /^(FileExists|NotADirectory)Error: /.test(words)) return pathTakenMessage(repository);
  if (/^A pattern\/command must start with any/.test(withoutException(words))) {
    return `${repository}: Borg does not understand a line of patterns or patterns_from. Nothing was changed. Each line must begin with R, P, +, -, or !, such as: - */.cache`;
  }
  const files = said.tail.some((line) => /load_exclude_file|load_pattern_file|clean_lines/.test(line));
  if (/^UnicodeDecodeError: /.test(words) && files) {
    const byte = /can't decode bytes? (\S+)/.exec(words)?.[1];
    const which = byte === undefined ? '' : ` (byte ${byte})`;
    return `${repository}: a file in exclude_from or patterns_from is not UTF-8${which}, so Borg can't read it. Nothing was changed. Convert the file, for example with: iconv -f latin1 -t utf-8`;
  }
  const expression = /^(?:re|re\._constants|sre_constants)\.(?:error|PatternError): (.*)$/.exec(words)?.[1];
  if (expression !== undefined) {
    return `${repository}: a regular expression (re:) in the patterns is invalid: ${expression}. Nothing was changed. Fix the expression.`;
  }
  const misused = misuse(words);
  if (misused !== undefined) return `${repository}: ${misused}`;
  if (missingModule.test(words)) {
    return `Borg can't start: ${words}. Nothing was done with ${repository}. Borg was probably installed for another version of Python. Install it again.`;
  }
  return undefined;
}

/** Returns what Borg rejected on its command line, taken from the last line of its usage message. */
function misuse(words: string): string | undefined {
  const [, said = ''] = /^borg[\w.-]*(?: [\w-]+)*: error: (.*)$/.exec(words) ?? [];
  const [, flag = '', value = '', list = ''] =
    /^argument (?:-\w\/)?--([\w-]+): invalid choice: '?(.*?)'? \(choose from (.*)\)$/.exec(said) ?? [];
  if (list !== '')
    return `unknown ${flag} '${value}'. Nothing was changed. Choose one of: ${list.replaceAll("'", '')}.`;
  if (said === '') return undefined;
  return `this version of Borg rejected its command line: ${said}. Nothing was changed. Check extra_borg_options and the version of Borg.`;
}

/** Returns the sentence for a new repository whose path is already taken. */
export function pathTakenMessage(repository: string): string {
  return `${repository} was not created, because something else is already there. Choose an empty folder, or a path that does not exist.`;
}

const missingModule =
  /^(ModuleNotFoundError|ImportError|importlib\.metadata\.PackageNotFoundError|(pkg_resources\.)?DistributionNotFound|pkg_resources\.\w+): /;

function withoutException(words: string): string {
  return words.replace(/^(?:argparse\.)?ArgumentTypeError: /, '');
}
