import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fillPlaceholders, limitValue } from '../../src/shell/fill-placeholders.js';
import { UserError } from '../../src/system/errors.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'placeholders-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(shell: string, command: string, environment: Readonly<Record<string, string>>) {
  return spawnSync(shell, ['-c', command], {
    cwd: folder,
    env: { PATH: process.env['PATH'], ...environment },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 600_000,
  });
}

/** Pieces with a meaning in a shell, each of which would create `canary` if the shell executed it. */
const pieces = [
  ..."' \" \\ $ ` ; & | ( ) { } [ ] < > * ? ~ # ! = %s -n -- é 日 🙂 \x01 \x7f \x1b \r \u0081 E esac ;; )) && || $(( $'".split(
    ' ',
  ),
  ...'$(touch canary)|`touch canary`|;touch canary;|"; touch canary #|\'; touch canary #|${x:=$(touch canary)}'.split(
    '|',
  ),
  ...['\n', ' ', '\t', '\\\n', '\nE\n', '\nE', '\tE\n', '\ntouch canary\n', 'E\ntouch canary\n'],
  ...['a[$(touch canary)]', '{error}', '${error}', '$BORGFLOW_ERROR'],
];
const value = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }).map((text) => Buffer.from(text.replaceAll('\0', '')).toString()),
);

/** Each prints `<`, the value, `>`. */
const leaves = [
  'printf "<%s>" {error}',
  'printf "%s" "<{error}>"',
  "printf '%s' '<{error}>'",
  'printf "%s" \\<{error}">"',
  "printf '<%s' {error}'>'",
  'printf "<%s>" "${nothing:-{error}}"',
  'printf "<%s>" ${nothing-{error}}',
  'x={error}; printf "<%s>" "$x"',
  'set -- {error} && printf "<%s>" "$@"',
  'f() { printf "<%s>" "$1"; }; f "{error}"',
  'case {error} in {error}) printf "<%s>" {error};; esac',
  'case x in (y|"z") ;; x) printf "<%s>" \'{error}\' ;; esac',
  'for x in {error}; do printf "<%s>" "$x"; done',
  'if [ x{error} = "x{error}" ]; then printf "<%s>" {error}; fi # it\'s {error} `" $(',
  'printf "<" && { printf "%s" \'{error}\'; } && printf ">"',
  '# {error} it\'s "\nprintf "<%s>" {error}',
  'cat <<E | cat\n<{error}>\nE\n:',
  "cat <<'E'\n<{error}>\nE\n:",
  'cat <<-"E"\n\t\t<{error}>\n\tE\n:',
  'cat <<A; cat <<\\E\nA\n<{error}>\nE\n:',
  'cat <<E\n<${nothing:-{error}}>\nE\n:',
  'cat <<E\n$(printf "<%s>" {error})\nE\n:',
];

/** Each prints the output of the command inside it, without trailing newlines. */
const wrappers: readonly ((inside: string) => string)[] = [
  (inside) => `: && ( ${inside}\n)`,
  (inside) => `{ ${inside}\n}`,
  (inside) => `printf %s "$(${inside}\n)"`,
  (inside) => `y=$(${inside}\n); printf "%s" "$y"`,
  (inside) => `printf '%s' "\${nothing:-$(${inside}\n)}"`,
  (inside) => `y=\`${inside.replace(/[\\$`]/g, '\\$&')}\n\`; printf "%s" "$y"`,
  (inside) => `printf "%s" "\`${inside.replace(/[\\$`"]/g, '\\$&')}\n\`"`,
  (inside) => `printf %s "$(case a in b) ;; a) ${inside}\n;; esac)"`,
  (inside) => `if true; then ${inside}\nfi`,
  (inside) => `cat <<Q${inside.length}\n$(${inside}\n)\nQ${inside.length}\n:`,
];
const template = fc
  .tuple(fc.constantFrom(...leaves), fc.array(fc.constantFrom(...wrappers), { maxLength: 3 }))
  .map(([leaf, around]) => around.reduce((inside, wrap) => wrap(inside), leaf));

describe.each(['dash', 'bash'])('in %s', (shell) => {
  test('any value in any position arrives intact, and nothing in it runs', () => {
    fc.assert(
      fc.property(template, value, (text, error) => {
        const { command, environment, unknown } = fillPlaceholders(text, { facts: { error } });
        const result = run(shell, command, environment);
        expect(result.stdout.replace(/>\n*$/, '>')).toBe(`<${error}>`);
        expect({ said: result.stderr, unknown, files: readdirSync(folder) }).toEqual({
          said: '',
          unknown: [],
          files: [],
        });
      }),
      { numRuns: 150 },
    );
  });

  test('a value runs nothing, whatever surrounds it', () => {
    const marks = "{error} \" ' ` $( ) ${x:- } (( )) \\ # ; <<E <<'E' $' x) esac $ [ ] :".split(' ');
    const scraps = fc.array(fc.constantFrom(...marks, ' ', '\n', '\nE\n', 'case x in ', 'echo '), { maxLength: 14 });
    const evil = 'echo x >canary';
    fc.assert(
      fc.property(scraps, (parts) => {
        const error = `a[$(${evil})]\n$(${evil})\`${evil}\`;${evil}\n'";${evil}\nE\n${evil}\n`;
        const filled = attempt(() => fillPlaceholders(parts.join(''), { facts: { error } }));
        if (filled) run(shell, filled.command, filled.environment);
        expect(readdirSync(folder)).not.toContain('canary');
      }),
      { numRuns: 150 },
    );
  });
});

test('a command without a placeholder is unchanged, byte for byte', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 12 }), (parts) => {
      const command = parts.join('').replaceAll('{error}', '');
      expect(fillPlaceholders(command, { facts: { nothing: 'x' } }).command).toBe(command);
    }),
    { numRuns: 1000 },
  );
});

test('a limited value is a part of the text, and as long as the limit allows', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.nat({ max: 40 }),
      fc.constantFrom('end' as const, 'start' as const),
      (raw, bytes, keep) => {
        const text = Buffer.from(raw).toString();
        const limited = limitValue(text, bytes, keep);
        expect(keep === 'end' ? text.endsWith(limited) : text.startsWith(limited)).toBe(true);
        const length = Buffer.byteLength(limited);
        expect(length).toBeLessThanOrEqual(bytes);
        expect(limited === text || length > bytes - 4).toBe(true);
      },
    ),
  );
});

function attempt<Value>(action: () => Value): Value | undefined {
  try {
    return action();
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
