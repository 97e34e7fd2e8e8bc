import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ActionDefinition } from '../../src/actions/define-action.js';
import { actions } from '../../src/actions/registry.js';
import type { FlagDefinition } from '../../src/schema/flags.js';
import { UserError } from '../../src/system/errors.js';
import { borgsOf } from '../support/borg-versions.js';
import { openWorkshop, type Workshop } from '../support/real-borg.js';

// A fake Borg answers every call with hostile names, and records its arguments.

// Only catches a hang.
let shop: Workshop;
let program: string;
beforeAll(() => {
  shop = openWorkshop();
  program = join(shop.path, 'stand-in');
  writeFileSync(program, standIn(shop.path));
  chmodSync(program, 0o700);
});

afterAll(() => shop.remove());

function standIn(folder: string): string {
  return `#!/bin/sh
[ "$1" = --version ] && exec cat '${folder}/version'
printf '%s\\0' "$@" ';;' >> '${folder}/calls'
for last; do :; done
case " $* " in
  *' export '*) echo key > "$last" ;;
  *' --json-lines '*) cat '${folder}/entries' ;;
  *' --stdout '*) cat '${folder}/manifest' ;;
  *' --dry-run '*) cat '${folder}/statuses' >&2 ;;
  *' --json '*) cat '${folder}/archives' ;;
  *) cat '${folder}/lines' ;;
esac
`;
}

const versions = ['1.2.4', '1.4.5', '2.0.0b5', '2.0.0b23'];

/** Strings with a meaning for Borg, a shell, a terminal, or a line-based parser. */
const pieces = [
  ...['-', '--', '--rsh=sh -c x', '-oProxyCommand=x', '--rs', '--remote-path=', '--debug', '-e', '-h', '--help', '='],
  ...[
    '::',
    ':',
    '/',
    '//',
    './',
    '..',
    '@',
    'sh:',
    're:',
    'pp:',
    'pf:',
    'id:',
    'aid:',
    'name:',
    'latest',
    '*',
    '?',
    '[',
  ],
  ...['{', '}', '{{', '{hostname}', '{now:-x}', '\n', '\r', '\t', '\u001b[2J', '"', "'", '\\', '$(x)', '`x`'],
  ...['\ufffd', 'é', ' ', '~', '#', ',', 'a', 'abcdef01', '2026-01-01'],
];
/** Strings that can't be passed as arguments at all. */
const impossible = fc.constantFrom('a\u0000', '-\ud800', '\udcff');
const hostile = fc
  .tuple(fc.constantFrom('', '', '-', '--rsh=', '--', '-o'), fc.array(fc.constantFrom(...pieces), { maxLength: 4 }))
  .map(([beginning, parts]) => `${beginning}${parts.join('')}`);
const name = fc.oneof(
  { weight: 30, arbitrary: hostile },
  { weight: 30, arbitrary: fc.constantFrom('web-1', 'web-2026-01-01', 'latest') },
  { weight: 1, arbitrary: impossible },
);
const sometimes = fc.integer({ min: 0, max: 3 }).map((number) => number === 0);
const names = fc.record({
  archives: fc.array(name, { minLength: 1, maxLength: 3 }),
  files: fc.array(name, { minLength: 1, maxLength: 3 }),
  repository: fc.oneof(
    name,
    fc.constant('/repository'),
    fc.constant('ssh://host/./x'),
    name.map((text) => `/${text}`),
  ),
  other: name,
  label: name,
  user: name,
  flags: fc.array(name, { minLength: 8, maxLength: 8 }),
  given: fc.array(sometimes, { minLength: 16, maxLength: 16 }),
  version: fc.constantFrom(...versions),
  dryRun: sometimes,
  json: sometimes,
});
type Names = typeof names extends fc.Arbitrary<infer One> ? One : never;

/** Writes the files with the fake Borg's answers. */
function answer({ archives, files, version, user }: Names): void {
  const put = (file: string, ...lines: readonly unknown[]) =>
    writeFileSync(
      join(shop.path, file),
      lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''),
    );
  const stored = files.flatMap((file) => [file, `${file}/borgmatic-abcdefgh/borgmatic/bootstrap/manifest.json`]);
  const listed = archives.map((archive, index) => ({
    name: archive,
    archive,
    id: `${index}`.repeat(64),
    hostname: hostname(),
    username: user,
    time: '2026-01-01T00:00:00',
    start: '2026-01-01T00:00:00',
    comment: user,
  }));
  put('version', `borg ${version}`);
  put('entries', ...stored.map((path) => ({ type: '-', path, size: 1, xxh64: '0'.repeat(16), user, linktarget: '' })));
  put('manifest', { borgmatic_version: '2.0.0', config_paths: files });
  put('archives', { archives: listed, archive: listed[0], repository: { id: '0'.repeat(64), location: user } });
  put('statuses', ...['-', '+'].flatMap((status) => files.map((path) => ({ type: 'file_status', status, path }))));
  put('lines', ...archives);
  rmSync(join(shop.path, 'calls'), { force: true });
}

/** Tells whether the value of a flag is a path on this machine, which the action may write to. */
const isPlace = ({ name, value }: FlagDefinition): boolean =>
  /^(FILE|FOLDER)$/.test(value ?? '') || /^(path|destination)$/.test(name);

let files = 0;

function flagFor(definition: FlagDefinition, given: boolean, texts: readonly string[]) {
  const [first = '', second = ''] = texts;
  files += 1;
  // A new file with a unique name, or an existing folder.
  const local = join(shop.path, 'to', definition.name === 'mount-point' ? first : `${first}-${files}`);
  const text = isPlace(definition) ? local : first;
  const value = {
    boolean: given,
    count: 1,
    integer: 3,
    text: definition.choices?.[0] ?? text,
    texts: definition.choices === undefined ? [first, second] : [String(definition.choices[0])],
  }[definition.kind];
  return given || definition.required ? { [definition.name]: value } : {};
}

/** Runs an action with hostile names in all places; returns the arguments of each Borg call. */
async function callsOf(action: ActionDefinition, given: Names): Promise<readonly string[][]> {
  answer(given);
  mkdirSync(join(shop.path, 'source', 'inside'), { recursive: true });
  for (const text of ['', ...given.flags.filter((flag) => /^[^/\0]*$/.test(flag) && flag !== '..')]) {
    mkdirSync(join(shop.path, 'to', text), { recursive: true });
  }
  const { archives, dryRun, files, flags: texts, json, label, other, repository, user } = given;
  const at = (index: number) => [texts[index % texts.length] ?? '', texts[(index + 1) % texts.length] ?? ''];
  const flags = Object.assign(
    {},
    ...action.flags.map((flag, index) => flagFor(flag, given.given[index % 16] ?? false, at(index))),
    action.name === 'borg' ? { rest: ['list', '--short', '{archive}'] } : {},
  );
  const options = {
    archive_hostname: user,
    archive_username: user,
    archive_name_format: other || 'x',
    match_archives: given.given[0] ? archives[0] : '*',
    ...(given.given[1] ? { remote_path: other } : {}),
    ...(given.given[2] ? { compression: other } : {}),
    encryption: 'none',
    source_directories: ['source'],
    exclude_patterns: files,
    exclude_if_present: files,
    keep_daily: 1,
    working_directory: shop.path,
    checks: [
      { name: 'archives' },
      { name: 'extract' },
      { name: 'spot', count_tolerance_percentage: 100, data_sample_percentage: 100, data_tolerance_percentage: 100 },
    ],
  };
  const asked = { borg: program, repository, label, dryRun, json, flags: { ...flags, force: true }, options };
  await shop.act(action.name, asked).catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error;
  });
  return readCalls();
}

function readCalls(): string[][] {
  try {
    const text = readFileSync(join(shop.path, 'calls'), 'utf8');
    return text
      .split(';;\0')
      .slice(0, -1)
      .map((call) => call.split('\0').slice(0, -1));
  } catch {
    return []; // the action was refused before Borg was called
  }
}

/** Borg's options that an action may use, with and without a value. Options that run a program are not included. */
const valued =
  /^(--(lock-wait|umask|format|comment|compression|chunker-params|pattern|exclude|patterns-from|exclude-from|exclude-if-present|encryption|id-hash|key-location|other-repo|upgrader|timestamp|target|recompress|filter|files-cache|sort-by|first|last|oldest|newest|older|newer|keep-[a-z]+|keep|from|glob-archives|match-archives|strip-components|checkpoint-interval|threshold|max-duration|storage-quota|tar-filter|tar-format|remote-path)|-o)$/;
const plain =
  /^--(log-json|show-rc|progress|json|json-lines|list|short|dry-run|stats|quick-stats|force|stdout|info|numeric-ids|noflags|noacls|noxattrs|sort|same-chunker-params|content-only|repository-only|archives-only|verify-data|repair|append-only|make-parent-dirs|copy-crypt-key|from-borg1|consider-checkpoints|cache-only|keep-security-info|save-space|deleted|paper|qr-html|foreground|cleanup-commits)$/;
const isDashed = (word: string): boolean => word.startsWith('-') && word !== '-';

/** Finds an argument that Borg would take for an option, but that the action didn't intend as one. */
function smuggled(call: readonly string[]): string | undefined {
  const end = call.indexOf('--');
  const words = end < 0 ? call : call.slice(0, end);
  const needsValue = (word: string): boolean => word === '--repo' || valued.test(word);
  const isOwn = (word: string): boolean =>
    plain.test(word) || word === '--repo' || valued.test(word.split('=')[0] ?? '') || /^-o./s.test(word);
  const isNumber = (word: string, before = ''): boolean => /^-\d+$/.test(word) && needsValue(before);
  return words.find((word, at) => {
    if (needsValue(word)) return isDashed(words[at + 1] ?? '-') && !isNumber(words[at + 1] ?? '', word);
    return isDashed(word) && !isOwn(word) && !isNumber(word, words[at - 1]);
  });
}

describe('hostile names', () => {
  let here: readonly string[];
  beforeAll(() => {
    here = readdirSync('.');
  });
  afterAll(() => expect(readdirSync('.')).toEqual(here)); // nothing is written to the current folder

  test.each(actions.map((action) => [action.name, action] as const))(
    'never become options of Borg in %s',
    async (_, action) => {
      let made = 0;
      const property = fc.asyncProperty(names, async (given) => {
        const calls = await callsOf(action, given);
        made += calls.length;
        for (const call of calls) expect([call, smuggled(call)]).toEqual([call, undefined]);
      });
      await fc.assert(property, { numRuns: 40 });
      // These don't call Borg here: nothing is mounted, there is no key, and no terminal.
      if (!/^(umount|key import|key change-passphrase)$/.test(action.name)) expect(made).toBeGreaterThan(0);
    },
  );

  const parser = `
import json, sys
from borg.archiver import Archiver
options = ['rsh', 'remote_path', 'debug_profile', 'debug_topics']
def read(words):
    try:
        found = Archiver(prog='borg').parse_args(words)
    except SystemExit as end:
        return [] if end.code else ['help']
    except Exception:
        return []
    return [name for name in options if getattr(found, name, None)]
print(json.dumps([read(words) for words in json.load(sys.stdin)]))`;
  /** The Python of Borg 1.2, from the first line of its script. */
  function pythonOfBorg(): string {
    const [borg] = borgsOf('1.2');
    if (borg === undefined) throw new Error('Borg 1.2 is not installed. Run `npm run test:setup`.');
    return (
      readFileSync(borg.path, 'utf8')
        .split('\n')[0]
        ?.replace(/^#!\s*/, '') ?? ''
    );
  }

  test('never become options in Borg 1.2’s own parser', async () => {
    const recorded: string[][] = [];
    for (const [index, given] of fc.sample(names, 3 * actions.length).entries()) {
      const action = actions[index % actions.length];
      if (action !== undefined) recorded.push(...(await callsOf(action, { ...given, version: '1.2.4' })));
    }
    expect(recorded.length).toBeGreaterThan(20);
    const input = JSON.stringify(recorded);
    const output = execFileSync(pythonOfBorg(), ['-c', parser], {
      input,
      stdio: ['pipe', 'pipe', 'ignore'],
      maxBuffer: 1 << 28,
    });
    const read: unknown = JSON.parse(output.toString());
    const found = Array.isArray(read) ? recorded.filter((_, index) => read[index].length > 0) : recorded;
    expect(found.filter((call) => !call.includes('--remote-path'))).toEqual([]);
  });
});
