import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { fillPlaceholders, limitValue } from '../../src/shell/fill-placeholders.js';
import { UserError } from '../../src/system/errors.js';

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

describe('what is not one of our placeholders is unchanged', () => {
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
    expect(fillPlaceholders(command, { facts: { error: nasty } })).toMatchObject({ command, unknown: [] });
  });

  test("unknown names are returned once each, except Borg's and named file descriptors", () => {
    const command = "exec {fd}>lock; echo {hostname} {reverse-fqdn} {eror} '{eror}' {constructor} $(echo {x}) {pid}";
    const filled = fillPlaceholders(command, { facts: { error: nasty } });
    expect(filled).toMatchObject({ command, unknown: ['eror', 'constructor', 'x'] });
  });

  test.each(shells)('\\{name\\} means a literal {name} in %s', (shell) => {
    expect(run(shell, 'echo \\{error\\} "\\{error\\}" \'\\{error\\}\'')).toBe('{error} {error} {error}\n');
    expect(run(shell, 'cat <<EOF\n\\{error\\}${x:-\\{error\\}}\nEOF')).toBe('{error}{error}\n');
    expect(run(shell, 'x=set; echo "${x:-\\{error\\}}" ${x:-\\{error\\}}')).toBe('set set\n');
    expect(run(shell, "cat <<'EOF'\n\\{error\\}\nEOF")).toBe('{error}\n');
    expect(run(shell, 'echo ${x:-\\{error\\}} "${x:-\\{error\\}}" `echo \\\\{error\\\\}`')).toBe(
      '{error} {error} {error}\n',
    );
  });
});

describe('a position where no string is possible', () => {
  test.each([
    ['arithmetic', 'echo $(( 1 + {error} ))'],
    ['arithmetic', 'echo "$((x[${y:-{error}}]))"'],
    ['arithmetic', '(( {error} > 1 )) && echo x'],
    ['arithmetic', 'for ((i = 0; i < {error}; i++)); do :; done'],
    ['arithmetic', 'echo $[ {error} ]'],
    ['arithmetic', 'echo ${x:{error}:2}'],
    ['arithmetic', 'f() { let {error}; }'],
    ['arithmetic', 'declare -i x={error}'],
    ['arithmetic', 'cat <<EOF\n$(( {error} ))\nEOF'],
    ['arithmetic', "sh -c 'echo $(( {error} ))'"],
    ['arithmetic', 'ssh host "echo \\$(( {error} ))"'],
    ['arithmetic', 'echo "echo \\$(( {error} ))" | ssh host sh'],
    ['the subscript of an array', 'echo "${x[{error}]}"'],
    ['the subscript of an array', 'x[{error}]=1'],
    ['the subscript of an array', 'x=([{error}]=1)'],
    ['a numeric comparison in `[[ … ]]`', '[[ "{error}" -eq 1 ]]'],
    ['a numeric comparison in `[[ … ]]`', '[[ -n x && "{error}" -gt 1 ]]'],
    ['the name of a variable', '{error}=1'],
    ['the name of a variable', 'x{error}=1 true'],
    ['the name of a variable', 'export {error}'],
    ['the name of a variable', 'export x{error}=1'],
    ['the name of a variable', 'declare {error}'],
    ['the name of a variable', 'printf -v {error} x'],
    ['the name of a variable', 'test -v {error}'],
    ['the name of a variable', 'read -r {error}'],
    ['the name of a variable', 'unset {error}'],
    ['the name of a variable', 'for {error} in a b; do :; done'],
    ['the name of a variable', 'echo ${{error}}'],
    ['the name of a function', '{error}() { :; }'],
    ['the name of a function', 'function {error} { :; }'],
    ['the name of an alias', 'alias {error}=ls'],
    ['a prompt, which the shell expands again', "PS4='{error}'; set -x"],
    ['`env -S`, which parses text by its own rules', 'env -S "printf {error}"'],
  ])('is refused with its description: %s, as in %j', (place, command) => {
    const fill = () => fillPlaceholders(command, { facts: { error: '' } });
    expect(fill).toThrow(UserError);
    expect(fill).toThrow(`{error} can't be used in ${place}.`);
  });

  test.each([
    ['echo $(( 1 + {number} ))', '4\n'],
    ['sh -c "echo \\$(( 1 + {number} ))"', '4\n'],
    ['{name}=x; echo "$some_name"', 'x\n'],
  ])('allows a constant that is safe there: %j', (command, printed) => {
    const filled = fillPlaceholders(command, { facts: {}, constants: { number: '3', name: 'some_name' } });
    for (const shell of shells) {
      const { stdout } = spawnSync(shell, ['-c', filled.command], { env: { ...filled.environment }, encoding: 'utf8' });
      expect(stdout).toBe(printed);
    }
  });

  test('refuses any other constant', () => {
    const fill = (value: string) =>
      fillPlaceholders('echo $(( {number} ))', { facts: {}, constants: { number: value } });
    expect(() => fill('x[$(touch canary)]')).toThrow("{number} can't be used in arithmetic");
  });
});

test.each(['(', '{ ', 'if ', '$(', '`', '${x:-', 'eval ', 'sh -c "', 'ssh h ', 'sudo ', '$((', '<<E ', 'x | '])(
  'a command that nests too deeply is filled in or refused, and never hangs: %j',
  (opener) => {
    try {
      fillPlaceholders(`${opener.repeat(3000)}{error}`, { facts: { error: nasty } });
    } catch (error) {
      expect(error).toBeInstanceOf(UserError);
    }
  },
);

test('a command that nests too deeply is refused, but one with many placeholders is not', () => {
  expect(() => fillPlaceholders('"$('.repeat(5000), { facts: {} })).toThrow('nests more than 100');
  const many = fillPlaceholders('echo "{error}" '.repeat(3000), { facts: { error: nasty } });
  expect(many.command).toBe('echo "${BORGFLOW_ERROR}" '.repeat(3000));
});

describe('the environment', () => {
  test('contains every value under a name in capitals, without NUL, and no inherited properties', () => {
    const filled = fillPlaceholders('echo {error}', {
      facts: { error: 'a\0b', configuration_filename: '/x', 'no name': 'x' },
    });
    expect(filled.environment).toEqual({ BORGFLOW_ERROR: 'ab', BORGFLOW_CONFIGURATION_FILENAME: '/x' });
  });

  test('contains no value that would prevent a program from starting', () => {
    expect(run('dash', 'printf %s {output} | wc -c', { output: 'é'.repeat(100_000) })).toMatch(/^ *1310\d\d\n$/);
  });
});

describe('limitValue', () => {
  test('keeps the end or the start, and never half a character', () => {
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
