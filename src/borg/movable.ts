import { splitWords } from '../shell/quoting.js';

const folders: readonly string[] = [
  'BORG_BASE_DIR',
  'BORG_CACHE_DIR',
  'BORG_CONFIG_DIR',
  'BORG_KEYS_DIR',
  'BORG_KEY_FILE',
  'BORG_SECURITY_DIR',
  'HOME',
  'TMPDIR',
  'XDG_CACHE_HOME',
  'XDG_CONFIG_HOME',
];
const commandLines: readonly string[] = ['BORG_RSH', 'BORG_PASSCOMMAND'];

/** Whether Borg may be started in another folder: no path in its environment counts from the one it is in. */
export function isMovable(environment: Readonly<Record<string, string>>): boolean {
  const paths = folders.map((name) => environment[name] ?? '');
  const words = commandLines.flatMap((name) => wordsOf(environment[name] ?? ''));
  return paths.every((path) => path === '' || path.startsWith('/')) && !words.some(holdsRelativePath);
}

function wordsOf(line: string): readonly string[] {
  try {
    return splitWords(line);
  } catch {
    return ['./']; // who knows what is in it
  }
}

/** `keys/id`, `IdentityFile=keys/id`: a path that does not begin at the root. */
function holdsRelativePath(word: string): boolean {
  return /(^|=)(?!\/)[^\s/=]*\//.test(word);
}
