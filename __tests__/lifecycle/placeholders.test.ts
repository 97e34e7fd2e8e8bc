import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { fillPlaceholders, limitValue } from '../../src/lifecycle/placeholders.js';
import { UserError } from '../../src/system/errors.js';

const shells = ['dash', 'bash'] as const;
/** Would be split, matched, expanded, would end a quote, a document and a command, and would leave `canary` behind. */
const nasty =
  '-n a  b*\t$(touch canary)"&\\`touch canary`\nEOF\ntouch canary\n\'; touch canary; é日🙂 {output} ${HOME} )}\n';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'placeholders-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function run(shell: string, template: string, values: Readonly<Record<string, string>> = { error: nasty }): string {
  const { command, environment } = fillPlaceholders(template, values);
  const result = spawnSync(shell, ['-c', command], {
    cwd: folder,
    env: { PATH: process.env['PATH'], ...environment },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return result.stdout + result.stderr;
}

describe('what is no placeholder of ours stays as it is', () => {
  test.each([
    '${error} "${error}" \'${error}\'',
    '\\${error} "\\${error}"',
    'cat <<EOF\n${error} \\${error}\nEOF',
    "cat <<'EOF'\n${error}\nEOF",
    '{a,error} {1..3} { error; } {error,} { error}',
    "awk '{print $1}' | find . -exec ls {} \\; | xargs -I{} echo {}",
    "borg create ::'{now:%Y-%m-%d}' && docker ps --format '{{.Names}}'",
    'curl -d \'{"text": "x"}\' git@{-1}',
    '# {error} and $(it\'s "\necho x # {error}',
    'echo "unfinished',
    "echo 'unfinished",
    'echo $(unfinished `x',
    'cat <<EOF',
    "cat <<'EOF'\n${error}",
    'echo ) ;; esac } \\',
    '[[ '.repeat(20_000),
  ])('%j', (command) => {
    expect(fillPlaceholders(command, { error: nasty })).toMatchObject({ command, unknown: [] });
  });

  test("names that nobody knows are told, each once, but not Borg's and not a named file descriptor", () => {
    const command = "exec {fd}>lock; echo {hostname} {reverse-fqdn} {eror} '{eror}' {constructor} $(echo {x}) {pid}";
    const filled = fillPlaceholders(command, { error: nasty });
    expect(filled).toMatchObject({ command, unknown: ['eror', 'constructor', 'x'] });
  });

  test.each(shells)('\\{name\\} stands for {name} in %s', (shell) => {
    expect(run(shell, 'echo \\{error\\} "\\{error\\}" \'\\{error\\}\'')).toBe('{error} {error} {error}\n');
    expect(run(shell, 'cat <<EOF\n\\{error\\}${x:-\\{error\\}}\nEOF')).toBe('{error}{error}\n');
    expect(run(shell, 'x=set; echo "${x:-\\{error\\}}" ${x:-\\{error\\}}')).toBe('set set\n');
    expect(run(shell, "cat <<'EOF'\n\\{error\\}\nEOF")).toBe('{error}\n');
    expect(run(shell, 'echo ${x:-\\{error\\}} "${x:-\\{error\\}}" `echo \\\\{error\\\\}`')).toBe(
      '{error} {error} {error}\n',
    );
  });
});

describe('a place where a value would be read a second time, as code,', () => {
  test.each([
    ['arithmetic', 'echo $(( 1 + {error} ))'],
    ['arithmetic', 'echo "$((x[${y:-{error}}]))"'],
    ['arithmetic', '(( {error} > 1 )) && echo x'],
    ['arithmetic', 'for ((i = 0; i < {error}; i++)); do :; done'],
    ['arithmetic', 'echo $[ {error} ]'],
    ['arithmetic', 'echo ${x:{error}:2}'],
    ['arithmetic', 'echo "${x[{error}]}"'],
    ['the subscript of an array', 'x[{error}]=1'],
    ['the subscript of an array', 'x=([{error}]=1)'],
    ['a test of numbers, `[[ … ]]`', '[[ "{error}" -eq 1 ]]'],
    ['an argument of `eval`', 'if true; then eval "echo {error}"; fi'],
    ['an argument of `eval`', "x=1 2>/dev/null command eval 'echo {error}'"],
    ['an argument of `eval`', 'eval cat <(echo x) {error}'],
    ['an argument of `let`', 'f() { let {error}; }'],
    ['an argument of `declare`', 'declare {error}'],
    ['an argument of `declare`', 'declare -i x={error}'],
    ['`printf -v`', 'printf -v {error} x'],
    ['`test -v`', 'test -v {error}'],
    ['the script of `sh -c`', "sh -c 'echo {error}'"],
    ['the script of `bash -c`', 'sudo -u x bash -euo pipefail -c "echo {error}"'],
    ['the script of `su -c`', 'su backup -c "echo {error}"'],
    ['the command of `ssh`', 'ssh -p 22 -v user@host "echo {error}"'],
    ['the standard input of `sh`', "sh <<'EOF'\necho {error}\nEOF"],
    ['the standard input of `bash`', 'ssh host bash -s <<EOF\necho {error}\nEOF'],
    ['the standard input of `bash`', 'bash <<< "echo {error}"'],
    ['the standard input of `ssh`', 'ssh host <<EOF\necho {error}\nEOF'],
  ])('is refused by its name: %s, as in %j', (place, command) => {
    const fill = () => fillPlaceholders(command, { error: 'a[$(touch canary)]' });
    expect(fill).toThrow(UserError);
    expect(fill).toThrow(`{error} stands in ${place}, where its text would be read a second time`);
  });

  test.each([
    ['echo $(( 1 + {number} ))', '4\n'],
    ['sh -c "echo {path}"', '/mnt/backup\n'],
    ['sh -c \'printf "<%s>" "$1"\' sh {error}', `<${nasty}>`],
    ['sh -c \'printf "<%s>" "$BORGFLOW_ERROR"\'', `<${nasty}>`],
    ['eval printf %s "$(printf %s {path} | wc -c)"', '11'],
    ['sh -c cat <<EOF\n{error}\nEOF', `${nasty}\n`],
    ['eval "echo x"; printf %s {error}', `x\n${nasty}`],
    ['echo ssh host sh -c {error}', `ssh host sh -c ${nasty}\n`],
  ])('takes what is harmless there: %j', (command, printed) => {
    for (const shell of shells) {
      expect(run(shell, command, { number: '3', path: '/mnt/backup', error: nasty })).toBe(printed);
    }
  });
});

test('a command that nests beyond all reason is refused, and one with many placeholders is not', () => {
  expect(() => fillPlaceholders('"$('.repeat(5000), {})).toThrow('nests more than 100');
  const many = fillPlaceholders('echo "{error}" '.repeat(3000), { error: nasty });
  expect(many.command).toBe('echo "${BORGFLOW_ERROR}" '.repeat(3000));
});

describe('the environment', () => {
  test('holds every value under a name in capitals, without NUL, and nothing of the object it came from', () => {
    const filled = fillPlaceholders('echo {error}', { error: 'a\0b', configuration_filename: '/x', 'no name': 'x' });
    expect(filled.environment).toEqual({ BORGFLOW_ERROR: 'ab', BORGFLOW_CONFIGURATION_FILENAME: '/x' });
  });

  test('holds no value that would keep a program from starting', () => {
    expect(run('dash', 'printf %s {output} | wc -c', { output: 'é'.repeat(100_000) })).toMatch(/^ *1310\d\d\n$/);
  });
});

describe('limitValue', () => {
  test('keeps the end or the start, and never half a letter', () => {
    expect(limitValue('abc', 3, 'end')).toBe('abc');
    expect(limitValue('abcd', 3, 'end')).toBe('bcd');
    expect(limitValue('abcd', 3, 'start')).toBe('abc');
    expect(limitValue('aé日🙂', 6, 'end')).toBe('🙂');
    expect(limitValue('aé日🙂', 7, 'end')).toBe('日🙂');
    expect(limitValue('aé日🙂', 5, 'start')).toBe('aé');
    expect(limitValue('🙂', 3, 'start')).toBe('');
    expect(limitValue('🙂', 3, 'end')).toBe('');
  });
});
