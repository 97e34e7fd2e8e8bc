/** The words after an action that takes all of them, and the few flags among them that belong to Borgflow. */
export interface SplitWords {
  readonly ours: readonly string[];
  readonly words: readonly string[];
}

/** Flags that select the repository and the archive; they belong to Borgflow anywhere among the words. */
const choosing: readonly string[] = ['--repository', '--archive'];
const helping: readonly string[] = ['--help', '-h'];

/** Separates Borgflow's flags from the words of another program. After `--`, and after its first word for `--help`, all words belong to that program. */
export function separateOwnFlags(tokens: readonly string[]): SplitWords {
  const ours: string[] = [];
  const words: string[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] ?? '';
    if (token === '--') return { ours, words: [...words, ...tokens.slice(index + 1)] };
    if (choosing.includes(token)) {
      ours.push(...tokens.slice(index, index + 2));
      index += 1;
    } else if (choosing.some((name) => token.startsWith(`${name}=`))) ours.push(token);
    else if (words.length === 0 && helping.includes(token)) ours.push(token);
    else words.push(token);
  }
  return { ours, words };
}
