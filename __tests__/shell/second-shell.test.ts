import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fillPlaceholders } from '../../src/shell/fill-placeholders.js';
import { UserError } from '../../src/system/errors.js';

/** Programs that pass a command on like the real ones do, on this machine and without special permissions. */
const standIns: Readonly<Record<string, string>> = {
  // Like sshd: the arguments joined by spaces, for the login shell, without the environment.
  ssh: `while [ "\${1#-}" != "$1" ]; do case $1 in -p|-o|-i|-l) shift 2;; *) shift;; esac; done
shift
if [ $# -eq 0 ]; then exec env -i PATH="$PATH" "\${REMOTE_SHELL:-bash}"; fi
exec env -i PATH="$PATH" "\${REMOTE_SHELL:-bash}" -c "$*"`,
  sudo: `while [ "\${1#-}" != "$1" ]; do case $1 in -u) shift 2;; *) shift;; esac; done
exec env -i PATH="$PATH" "$@"`,
  su: `while [ $# -gt 0 ]; do case $1 in -c) script=$2; shift 2;; -s) shift 2;; *) shift;; esac; done
if [ "\${script+set}" ]; then exec env -i PATH="$PATH" "\${REMOTE_SHELL:-bash}" -c "$script"; fi
exec env -i PATH="$PATH" "\${REMOTE_SHELL:-bash}"`,
  runuser: `if [ "$1" = -u ]; then shift 2; [ "$1" = -- ] && shift; exec env -i PATH="$PATH" "$@"; fi
exec su "$@"`,
  docker: `while [ "$1" != exec ]; do shift; done; shift
while [ "\${1#-}" != "$1" ]; do case $1 in -e|-u|-w|--user) shift 2;; *) shift;; esac; done
shift; exec env -i PATH="$PATH" "$@"`,
  'systemd-run': `while [ "\${1#-}" != "$1" ]; do case $1 in -p|--unit) shift 2;; *) shift;; esac; done; exec env -i PATH="$PATH" "$@"`,
  watch: `while [ "\${1#-}" != "$1" ]; do case $1 in -n) shift 2;; *) shift;; esac; done; exec sh -c "$*"`,
  parallel: `while [ "\${1#-}" != "$1" ]; do case $1 in -j) shift 2;; *) shift;; esac; done
script=; while [ $# -gt 0 ] && [ "$1" != ::: ]; do script="$script$1 "; shift; done; exec sh -c "$script"`,
  script: `while [ $# -gt 0 ]; do case $1 in -c) shift; exec sh -c "$1";; *) shift;; esac; done`,
  tmux: `shift; while [ "\${1#-}" != "$1" ]; do case $1 in -s|-c|-n) shift 2;; *) shift;; esac; done; exec sh -c "$*"`,
  arrived: `printf '<%s>' "$@"`,
};

let folder: string;
let work: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'second-shell-'));
  work = join(folder, 'work');
  mkdirSync(work);
  mkdirSync(join(folder, 'bin'));
  for (const [name, text] of Object.entries(standIns)) {
    writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(folder, 'bin', name), 0o755);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

const shells = [['dash'], ['bash'], ['busybox', 'sh']] as const;

function run([program, ...options]: readonly string[], template: string, error: string) {
  const { command, environment } = fillPlaceholders(template, { facts: { error, repository: '/srv/a b' } });
  for (const left of readdirSync(work)) rmSync(join(work, left), { recursive: true, force: true });
  const result = spawnSync(program ?? '', [...options, '-c', command], {
    cwd: work,
    env: { PATH: `${folder}/bin:${process.env['PATH']}`, REMOTE_SHELL: 'bash', ...environment },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 600_000,
  });
  return {
    stdout: result.stdout.replace(/>\n$/, '>'),
    said: result.stderr.replace(/^.*warning: here-document.*\n/gm, ''),
    files: readdirSync(work),
    command,
  };
}

/** A value that would be split, matched, and expanded, would end a quote, a document, and a command, and would create `canary`. */
const nasty =
  '-n a  b*\t$(touch canary)"&\\`touch canary`\nEOF\nE\n\ttouch canary\n\'; touch canary; é日🙂 {output} {error} ${HOME} $HOME \\n \\\\ \\047 %s %n )}\n\x01\x1b';

/** Each prints `<`, the value, `>`. */
const places: readonly string[] = [
  "sh -c 'arrived {error}'",
  "$NONE eval 'arrived {error}'",
  "NONE=; $NONE eval 'arrived {error}'",
  '$NONE sh -c "arrived {error}"',
  '$(true) ${NONE:-} eval "arrived {error}"',
  'sh -c "arrived {error}"',
  'sh -c "arrived \'{error}\'"',
  'sh -c "arrived \\"{error}\\""',
  'sh -c \'arrived "{error}"\'',
  "sh -c 'arrived '\\''{error}'\\'",
  'sh -c arrived\\ {error}',
  'sh -c "printf \\"<%s>\\" {error}"',
  'sh -ec "arrived {error}"',
  'sh -e -c "arrived {error}"',
  'bash -o pipefail -euc "arrived {error}"',
  'bash --norc -c "arrived {error}"',
  'sh -c -- "arrived {error}"',
  '/bin/sh -c "arrived {error}"',
  'busybox sh -c "arrived {error}"',
  'env X=1 sh -c "arrived {error}"',
  'env -i PATH="$PATH" sh -c "arrived {error}"',
  'X=1 sh -c "arrived {error}"',
  'exec sh -c "arrived {error}"',
  'command sh -c "arrived {error}"',
  'sudo sh -c "arrived {error}"',
  'sudo -u backup -n sh -c "arrived {error}"',
  'sudo env A=b sh -c "arrived {error}"',
  'timeout 5 sh -c "arrived {error}"',
  'timeout -k 1 5 sh -c "arrived {error}"',
  'nohup sh -c "arrived {error}"',
  'nice -n 5 sh -c "arrived {error}"',
  'setsid -w sh -c "arrived {error}"',
  'flock lock sh -c "arrived {error}"; rm lock',
  'flock lock -c "arrived {error}"; rm lock',
  'flock -w 5 lock -c "arrived \'{error}\'"; rm lock',
  'systemd-run --unit x -p A=b sh -c "arrived {error}"',
  'watch -n 1 "arrived {error}"',
  'watch arrived {error}',
  'parallel -j 2 "arrived {error}" ::: a',
  'script -q -c "arrived {error}" /dev/null',
  'echo x | xargs sh -c "arrived {error}"',
  'echo x | xargs -I Y sh -c "arrived {error}"',
  'find . -maxdepth 0 -exec sh -c "arrived {error}" \\;',
  'find . -maxdepth 0 -exec sh -c \'arrived "{error}"\' {} +',
  'some_wrapper() { "$@"; }; some_wrapper sh -c "arrived {error}"',
  'eval "arrived {error}"',
  'eval \'arrived "{error}"\'',
  'eval arrived {error}',
  'eval "arrived" "\'{error}\'"',
  'if true; then eval "arrived {error}"; fi',
  'command eval "arrived {error}"',
  'eval "eval \\"arrived {error}\\""',
  "trap 'arrived {error}' EXIT",
  'trap "arrived \'{error}\'" EXIT; true',
  'trap -- "arrived {error}" 0',
  'su -c "arrived {error}"',
  'su backup -c "arrived {error}"',
  'su - backup -s /bin/sh -c \'arrived "{error}"\'',
  'runuser -u backup -- arrived {error}',
  'runuser -u backup -- sh -c "arrived {error}"',
  'runuser backup -c "arrived {error}"',
  'ssh host "arrived {error}"',
  'ssh host "arrived \'{error}\'"',
  'ssh host arrived {error}',
  'ssh host \'arrived "{error}"\'',
  'ssh -p 22 -o BatchMode=yes -v user@host arrived "{error}"',
  'ssh host "sh -c \\"arrived {error}\\""',
  'ssh host \'sudo sh -c "arrived {error}"\'',
  'ssh host "ssh other \\"arrived \'{error}\'\\""',
  'ssh host "su -c \\"arrived {error}\\""',
  'ssh $NOTHING host "arrived {error}"',
  'tmux new -d "arrived {error}"',
  'tmux new-session -d -s backup \'arrived "{error}"\'',
  'tmux split-window -h "arrived {error}"',
  '"${NOTHING:-sh}" -c "arrived {error}"',
  'for shell in sh; do $shell -ec \'arrived "{error}"\'; done',
  'timeout 9 ssh host "arrived {error}"',
  'docker exec -i -u root c sh -c "arrived {error}"',
  'docker exec c arrived {error}',
  'docker --context x exec c bash -c "arrived {error}"',
  'sh -c "sh -c \\"arrived {error}\\""',
  'sh -c \'sh -c "sh -c \\"arrived {error}\\""\'',
  'sh <<EOF\narrived {error}\nEOF',
  'sh <<EOF\narrived "{error}"\nEOF',
  "sh <<EOF\narrived '{error}'\nEOF",
  "sh <<'EOF'\narrived {error}\nEOF",
  "sh <<'EOF'\narrived '{error}'\nEOF",
  'sh <<-EOF\n\tarrived {error}\n\tEOF',
  "sh <<-'EOF'\n\tarrived {error}\n\tEOF",
  '. /dev/stdin <<EOF\narrived {error}\nEOF',
  "sh -s <<'EOF'\narrived {error}\nEOF",
  'bash -s x <<EOF\narrived {error}\nEOF',
  'sudo sh <<EOF\narrived {error}\nEOF',
  'ssh host <<EOF\narrived {error}\nEOF',
  "ssh host sh <<'EOF'\narrived {error}\nEOF",
  'ssh host "cd / && bash -s" <<EOF\narrived {error}\nEOF',
  'su - backup <<EOF\narrived {error}\nEOF',
  'sh <<EOF\nsh -c "arrived {error}"\nEOF',
  'sh <<EOF\ncat <<E | { printf "<"; cat; }\n{error}>\nE\nEOF',
  "sh <<EOF\ncat <<'E' | tr -d '\\\\0'\n<{error}>\nE\nEOF",
  "sh -c 'cat <<E\n<{error}>\nE'",
  "sh -c 'cat <<\\E\n<{error}>\nE\n'",
  "sh -c 'cat <<-\\E\n\t<{error}>\n\tE\n'",
  'sh -c "cat <<E\n<{error}>\nE\n"',
  'printf "%s\\n" "arrived {error}" | sh',
  "printf '%s\\n' 'arrived \"{error}\"' | sh",
  'printf "arrived \'{error}\'\\n" | sh',
  'printf "arrived {error}" | sh',
  'printf "arrived %s" "{error}" | sh',
  "printf 'arrived %s\\n' \"'{error}'\" | ssh host bash",
  'printf "%s %s" arrived "\'{error}\'" | sh',
  'echo "arrived {error}" | sh',
  'echo "arrived \'{error}\'" | sh',
  'echo "arrived \\"{error}\\"" | sh',
  'echo \'arrived "{error}"\' | ssh host sh',
  'echo "arrived \\"\\${x:-{error}}\\"" | sh',
  'echo "arrived {error}" | ssh host',
  'echo "arrived {error}" | sudo -u x bash -s',
  'echo "arrived {error}" | cat | sh',
  'echo arrived {error} | tee copy | sh; rm copy',
  '{ echo "x=1"; echo "arrived {error}"; } | sh',
  '(echo "arrived {error}") | (cd / && sh)',
  'if true; then echo "arrived {error}"; fi | sh',
  'echo "sh -c \'arrived \\"{error}\\"\'" | sh',
  'cat <<EOF | sh\narrived {error}\nEOF',
  "cat <<'EOF' | ssh host sh\narrived '{error}'\nEOF",
  'eval "$(echo "arrived {error}")"',
  'sh -c "$(printf %s "arrived {error}")"',
  'ssh host "$(cat <<EOF\narrived {error}\nEOF\n)"',
  "ssh host \"$(cat <<'EOF'\narrived '{error}'\nEOF\n)\"",
  'printf %s "$(sh -c "arrived {error}")"',
  'x=$(ssh host "arrived {error}"); printf %s "$x"',
  'x=`ssh host "arrived {error}"`; printf %s "$x"',
  'x=`ssh host "arrived \'{error}\'"`; printf %s "$x"',
  'printf %s "`sh -c \'arrived {error}\'`"',
  'sh -c "printf %s \\"\\$(arrived {error})\\""',
  'sh -c "printf %s \\"\\`arrived {error}\\`\\""',
  'sh -c "arrived \\"\\${x:-{error}}\\""',
  'sh -c "arrived \\${x:-{error}}"',
  'sh -c "case \'{error}\' in {error}) arrived {error};; esac"',
  'f() { sh -c "arrived {error}"; }; f',
  'f() { ssh host "$1"; }; f "arrived x" >/dev/null; ssh host "arrived {error}"',
  'script="arrived {error}"; sh -c "$script"',
  'script=\'arrived "{error}"\'; eval "$script"',
  'text={error}; ssh host "arrived $text"',
  'text={error}; ssh host "arrived \'$text\'"',
  'text={error}; sh -c \'arrived "$1"\' sh "$text"',
  'sh -c \'arrived "$1"\' sh {error}',
  'sh -c \'arrived "$BORGFLOW_ERROR"\'',
  'export T={error}; sh -c \'arrived "$T"\'',
  'sh -c "arrived \\{error}"',
  'echo "arrived \'{error}\'" > s.sh; sh s.sh; rm s.sh',
  'cat > s.sh <<EOF\narrived "{error}"\nEOF\nchmod +x s.sh\n./s.sh; rm s.sh',
  "f=s.sh; cat <<'EOF' > \"$f\"\narrived '{error}'\nEOF\n. ./s.sh; rm s.sh",
  "tee s.sh <<EOF >/dev/null\narrived '{error}'\nEOF\nsh s.sh; rm s.sh",
  'x=$(printf "arrived %s" "\'{error}\'"); sh -c "$x"',
  'x=$(cat <<EOF\narrived \'{error}\'\nEOF\n); eval "$x"',
  'x=arrived; x="$x \'{error}\'"; eval "$x"',
  'sh -c "# {error} it\'s\narrived {error} # {error}"',
];

const inBash: readonly string[] = [
  'bash <<< "arrived {error}"',
  'ssh host bash <<< \'arrived "{error}"\'',
  'bash <(echo "arrived {error}")',
  'source <(printf "arrived %s\\n" "\'{error}\'")',
  'bash < <(echo "arrived {error}")',
  'echo "arrived {error}" > >(cat | bash); wait $!; sleep 0.05',
  "bash -c $'arrived \\'{error}\\''",
  'bash -c "arrived $\'{error}\'"',
  'shopt -s expand_aliases\nalias a="arrived {error}"\na',
];

describe.each(shells)(
  'from %s a value passes through a second shell byte for byte, and nothing in it runs:',
  (...shell) => {
    const isBash = shell[0] === 'bash';
    test.each([...places, ...(isBash ? inBash : [])])('%j', (template) => {
      const result = run(shell, template, nasty);
      expect(result).toMatchObject({ stdout: `<${nasty}>`, said: '', files: [] });
    });
  },
);

const single = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
const double = (text: string) => `"${text.replace(/[\\$`"]/g, '\\$&')}"`;
const inDocument = (text: string) => text.replace(/[\\$`]/g, '\\$&');

/** Each runs its script through another shell, as a person would write it. */
const detours: readonly ((script: string, depth: number) => string)[] = [
  (script) => `sh -c ${single(script)}`,
  (script) => `bash -euc ${double(script)}`,
  (script) => `ssh host ${single(script)}`,
  (script) => `ssh -p 22 host ${double(script)}`,
  (script) => `sudo -u x env A=b sh -c ${double(script)}`,
  (script) => `su - x -c ${single(script)}`,
  (script) => `eval ${single(script)}`,
  (script) => `eval ${double(script)}`,
  (script) => `docker exec -i c sh -c ${single(script)}`,
  (script) => `timeout 20 sh -c ${double(script)}`,
  (script, depth) => `sh <<'END${depth}'\n${script}\nEND${depth}\n`,
  (script, depth) => `ssh host sh <<END${depth}\n${inDocument(script)}\nEND${depth}\n`,
  (script, depth) => `cat <<'END${depth}' | ssh host\n${script}\nEND${depth}\n`,
  (script) => `printf '%s\\n' ${single(script)} | sh`,
  (script) => `printf ${single(script.replaceAll('\\', '\\\\').replaceAll('%', '%%'))} | bash -s`,
  (script) => `( ${script}\n)`,
  (script) => `printf %s "$( ${script}\n)"`,
  (script) => `x=\`${script.replace(/[\\$`]/g, '\\$&')}\n\`; printf '%s' "$x"`,
  (script) => `script=${single(script)}; sh -c "$script"`,
  (script, depth) => `f${depth}() { ${script}\n}; f${depth}`,
];

const leaves: readonly string[] = [
  'printf "<%s>" {error}',
  'printf "<%s>" "{error}"',
  "printf '<%s>' '{error}'",
  'printf "%s" "<{error}>"',
  'x={error}; printf "<%s>" "$x"',
  'printf "<%s>" "${nothing:-{error}}"',
  'printf "<%s>" ${nothing-{error}}',
  'case x in y) ;; x) printf "<%s>" {error};; esac',
  'for x in {error}; do printf "<%s>" "$x"; done',
  'cat <<E\n<{error}>\nE\n:',
  "cat <<'E'\n<{error}>\nE\n:",
  'cat <<-\\E\n\t<{error}>\n\tE\n:',
  '# it is {error}\nprintf "<%s>" {error}',
];

const scraps = [
  ..."' \" \\ $ ` ; & | ( ) { } [ ] < > * ? ~ # ! = % %s -n -- é 🙂 \x01 \x7f \x1b \r E \\n \\c \\047 \\\\ ''\\'' \\\" $( ${ $'".split(
    ' ',
  ),
  ...[
    '$(touch canary)',
    '`touch canary`',
    ';touch canary;',
    "'; touch canary #",
    '"; touch canary #',
    '\\"; touch canary #',
  ],
  ...[
    '\n',
    ' ',
    '\t',
    '\\\n',
    '\nE\n',
    '\n\tE\n',
    'E\ntouch canary\n',
    '\nEND0\n',
    '{error}',
    '$BORGFLOW_ERROR',
    '%(x)T',
  ],
];
const value = fc.array(fc.constantFrom(...scraps), { maxLength: 10 }).map((parts) => parts.join(''));
const template = fc
  .tuple(fc.constantFrom(...leaves), fc.array(fc.constantFrom(...detours), { minLength: 1, maxLength: 3 }))
  .map(([leaf, around]) => around.reduce((script, detour, depth) => detour(script, depth), leaf));

test.each(shells)('from %s, any value passes through any number of shells', (...shell) => {
  fc.assert(
    fc.property(template, value, (text, error) => {
      const result = run(shell, text, error);
      expect({ ...result, stdout: result.stdout.replace(/>\n*$/, '>') }).toMatchObject({
        stdout: `<${error}>`,
        said: '',
        files: [],
      });
    }),
    {
      numRuns: 150,
      // Bash looks for the end of a process substitution there, even between quotes.
      examples: [[`ssh host 'printf "<%s>" "\${nothing:-{error}}"'`, '<(']],
    },
  );
});

test.each(shells)('from %s, a value runs nothing in a second shell, whatever surrounds it', (...shell) => {
  const marks =
    "{error} \" ' \\\" \\' ` \\` $( ) ${x:- } \\ # ; <<E <<'E' sh -c eval ssh host echo printf | sh trap EXIT $x x= if fi { } case esac".split(
      ' ',
    );
  const words = fc.array(
    fc.constantFrom(...marks, ' ', ' ', '\n', '\nE\n', "sh -c '", 'ssh host "', '| sh\n', '| ssh h sh\n'),
    { maxLength: 14 },
  );
  const evil = 'echo x >canary';
  const error = `a[$(${evil})]\n$(${evil})\`${evil}\`;${evil}\n'";${evil}\nE\n${evil}\n\\";${evil};\\';${evil}\n`;
  fc.assert(
    fc.property(words, (parts) => {
      const filled = attempt(() => run(shell, `set +m\n${parts.join(' ')}`, error));
      expect({ files: filled?.files ?? [], command: filled?.command }).toMatchObject({ files: [] });
    }),
    { numRuns: 150 },
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
