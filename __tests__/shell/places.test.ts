import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { fillPlaceholders } from '../../src/shell/fill-placeholders.js';

const shells = ['dash', 'bash'] as const;
/** A value that would be split, matched, and expanded, would end a quote, a document, and a command, and would create `canary`. */
const nasty =
  '-n a  b*\t$(touch canary)"&\\`touch canary`\nEOF\ntouch canary\n\'; touch canary; é日🙂 {output} ${HOME} )}\n';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'placeholders-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function run(shell: string, template: string, values: Readonly<Record<string, string>> = { error: nasty }): string {
  const { command, environment } = fillPlaceholders(template, { facts: values });
  const result = spawnSync(shell, ['-c', command], {
    cwd: folder,
    env: { PATH: process.env['PATH'], ...environment },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return result.stdout + result.stderr;
}

/** The name of a template, the template, and what it prints if that is not `<` value `>`. */
type Case = readonly [name: string, template: string, printed?: string];

const everywhere: readonly Case[] = [
  ['outside of quotes', 'printf "<%s>" {error}'],
  ['inside double quotes', 'printf "%s" "<{error}>"'],
  ['in the format of printf', 'printf "<{error}>"'],
  ['as the format of printf', "printf {error}; printf -- '<{error}>'", `${nasty}<${nasty}>`],
  ['inside single quotes', "printf '<%s>' '{error}'"],
  ['inside single quotes that hold more', "printf %s '<\\'{error}'>'", `<\\${nasty}>`],
  ['in the middle of a word', 'printf %s a{error}b', `a${nasty}b`],
  ['twice, next to each other', 'printf %s {error}{error}', nasty + nasty],
  ['behind a variable', 'x=1; printf %s $x{error} "$x{error}"', `1${nasty}1${nasty}`],
  ['as a value that is assigned', 'x={error}; printf "<%s>" "$x"'],
  ['as a variable of one command', 'x={error} sh -c \'printf "<%s>" "$x"\''],
  ['as an exported variable', 'export x={error}; printf "<%s>" "$x"'],
  ['after an escaped backslash', 'printf "<%s>" \\\\{error}', `<\\${nasty}>`],
  ['after a backslash outside of quotes', 'printf "<%s>" \\{error}'],
  ['after a backslash in double quotes', 'printf "<%s>" "\\{error}"', `<\\${nasty}>`],
  ['after the dollars of the process id', 'printf "<%s>" "$${error}" | sed "s/<$$/</"'],
  ['on a continued line', 'printf "<%s>" \\\n{error}'],
  ['in a here-document', 'cat <<EOF\n<{error}>\nEOF', `<${nasty}>\n`],
  ['after a backslash in a here-document', 'cat <<EOF\n\\{error} \\\\{error}\nEOF', `\\${nasty} \\${nasty}\n`],
  ['in a here-document with quotes', 'cat <<EOF\n"{error}" \'{error}\'\nEOF', `"${nasty}" '${nasty}'\n`],
  ['in a here-document whose first end continues a line', 'cat <<EOF\nx\\\nEOF\n{error}\nEOF', `xEOF\n${nasty}\n`],
  ['behind a here-document that a joined line ends', 'cat <<EOF\n\\\nEOF\nprintf "<%s>" {error}'],
  ['in a quoted here-document', "cat <<'EOF'\n<{error}>\nEOF\necho after", `<${nasty}>\nafter\n`],
  [
    'in a quoted here-document with shell text',
    'cat <<"EOF"\n$x `x` \\ \\\\ \\$ {error}\\\nEOF',
    `$x \`x\` \\ \\\\ \\$ ${nasty}\\\n`,
  ],
  ['in a here-document whose end has blanks', "cat <<'E  F'\n<{error}>\nE  F\necho after", `<${nasty}>\nafter\n`],
  ['in a here-document whose end is escaped', 'cat <<\\EOF\n$HOME{error}\nEOF', `$HOME${nasty}\n`],
  ['in a here-document that an empty line ends', "cat <<''\n{error}\n\necho after", `${nasty}\nafter\n`],
  ['in a here-document with tabs', 'cat <<-EOF\n\t\t<{error}>\n\tEOF\necho after', `<${nasty}>\nafter\n`],
  ['in a quoted here-document with tabs', "cat <<- 'EOF'\n\t\t<{error}>\n\tEOF\necho after", `<${nasty}>\nafter\n`],
  [
    'in several here-documents of one line',
    "cat <<A; cat <<'B'; echo {error}\n{error}\nA\n{error}\nB",
    `${nasty}\n`.repeat(3),
  ],
  ['beside a here-document', 'cat <<EOF; printf %s {error}\nx\nEOF\nprintf %s {error}', `x\n${nasty}${nasty}`],
  ['in command substitution', 'printf "%s" "$(printf "<%s>" {error})"'],
  ['in command substitution with inner quotes', "printf '%s' \"$(printf '<%s>' '{error}')\""],
  ['in command substitution, deep', 'printf %s "$(printf %s "$(printf "<%s>" "{error}")")"'],
  ['in backticks', 'x=`printf "<%s>" "{error}"`; printf %s "$x"'],
  ['in backticks in double quotes', 'printf %s "`printf \\"<%s>\\" {error}`"'],
  ['in backticks in backticks', 'x=`printf %s "\\`printf \'<%s>\' {error}\\`"`; printf %s "$x"'],
  ['in command substitution in a here-document', 'cat <<EOF\n$(printf "<%s>" {error})\nEOF', `<${nasty}>\n`],
  ['in backticks in a here-document', 'cat <<EOF\n`printf "<%s>" {error}`\nEOF', `<${nasty}>\n`],
  ['in a here-document in command substitution', 'printf %s "$(cat <<EOF\n<{error}>\nEOF\n)"'],
  ['in a quoted here-document in command substitution', 'printf %s "$(cat <<\'EOF\'\n<{error}>\nEOF\n)"'],
  ['in a quoted here-document in backticks', 'x=`cat <<\'EOF\'\n<{error}>\nEOF\n`; printf %s "$x"'],
  ['as a default', 'printf "<%s>" ${x:-{error}}'],
  ['as a default in double quotes', 'printf %s "<${x:-{error}}>"'],
  ['as a quoted default in double quotes', 'printf %s "<${x:-"{error}"}>"'],
  ['as a default in a here-document', 'cat <<EOF\n<${x-{error}}>\nEOF', `<${nasty}>\n`],
  ['as an assigned default', ': "${x:={error}}"; printf "<%s>" "$x"'],
  ['as a prefix to remove', 'x={error}end; printf "<%s>" ${x#{error}} "${x#{error}}"', '<end><end>'],
  ['as a suffix to remove', "x=start{error}; printf '<%s>' \"${x%'{error}'}\"", '<start>'],
  ['as the subject of a case', 'case {error} in "{error}") printf "<%s>" {error};; esac'],
  ['as a pattern of a case', 'case "{error}" in a|b) ;; {error}) printf "<%s>" {error};; esac'],
  ['in a case in command substitution', 'printf %s "$(case x in y) ;; (x) printf "<%s>" {error};; esac)"'],
  ['in a later branch of such a case', 'printf %s "$(case x in y) ;; x) printf "<%s>" {error};; esac)"'],
  ['in a for loop', 'for x in {error}; do printf "<%s>" "$x"; done'],
  ['in a condition', 'if [ {error} = "{error}" ]; then printf "<%s>" {error}; fi'],
  ['in a subshell in parentheses', '((printf "<%s>" {error}); :)'],
  ['in a function', 'f() { printf "<%s>" "$1"; }; f {error}'],
  [
    'in the name of a file',
    'f() { cat; }; echo x > a; d={configuration_filename}; f < {configuration_filename}',
    'x\n',
  ],
  ['behind a comment', '# it\'s {error} `"\nprintf "<%s>" {error} # {error} $(\nprintf x', `<${nasty}>x`],
  ['in a word with a number sign', 'printf %s a#{error}', `a#${nasty}`],
  ["in $'…' without escapes", "printf '<%s>' $'{error}' | sed 's/<\\$/</'"],
];

describe.each(shells)('in %s a value arrives intact, and nothing in it runs,', (shell) => {
  test.each(everywhere)('%s', (_name, template, printed = `<${nasty}>`) => {
    expect(run(shell, template, { error: nasty, configuration_filename: 'a' })).toBe(printed);
    expect(readdirSync(folder)).not.toContain('canary');
  });
});

const inBash: readonly Case[] = [
  ["in $'…' with escapes", "printf %s $'<\\'{error}\\'>'", `<'${nasty}'>`],
  ["in $'…' after a backslash", "printf %s $'\\{error}'", `\\${nasty}`],
  ['in $"…"', 'printf %s $"<{error}>"'],
  ['as a here-string', 'cat <<< "<{error}>"', `<${nasty}>\n`],
  ['as an unquoted here-string', 'cat <<<{error}', `${nasty}\n`],
  ['as a pattern to replace', 'x=a{error}b; printf "<%s>" "${x/{error}/}" ${x//"{error}"/}', '<ab><ab>'],
  ['as a replacement', 'x=<y>; printf %s "${x/y/{error}}"'.replace('<y>', "'<y>'")],
  ['in an array', 'x=({error} [3]=b "{error}"); printf "<%s>" "${x[0]}"'],
  ['in process substitution', 'cat <(printf "<%s>" {error}) {configuration_filename}', `<${nasty}>`],
  ['in a test of texts', '[[ {error} == "{error}" && x{error} =~ {error} ]] && printf "<%s>" {error}'],
  [
    'in an alternative of an extended pattern',
    'shopt -s extglob\ncase {error} in @(a|{error})) printf "<%s>" {error};; esac',
  ],
  [
    'where a parenthesis follows a document that a joined line ends',
    'x=$(cat <<EOF\n<{error}>\n\\\nEOF) 2>/dev/null; printf %s "$x"; printf %s {error}',
    `<${nasty}>${nasty}`,
  ],
  [
    'where a parenthesis follows a document',
    'x=$(cat <<EOF\n<{error}>\nEOF) 2>/dev/null; printf %s "$x"; printf %s {error}',
    `<${nasty}>${nasty}`,
  ],
];

test.each(inBash)(
  'in bash a value arrives intact, and nothing in it runs, %s',
  (_name, template, printed = `<${nasty}>`) => {
    const said = run('bash', template, { error: nasty, configuration_filename: '/dev/null' });
    expect(said.replace(/^bash: .*warning: here-document.*\n/gm, '')).toBe(printed);
    expect(readdirSync(folder)).not.toContain('canary');
  },
);
