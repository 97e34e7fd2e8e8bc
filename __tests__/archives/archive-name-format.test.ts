import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { seriesOf } from '../../src/archives/archive-name-format.js';

const values = new Map([
  ['{hostname}', 'vm'],
  ['{fqdn}', 'vm.example.org'],
  ['{user}', 'a+b'],
  ['{hostname:.1}', 'v'],
]);

/** Formats names for some times with Borg's own `replace_placeholders`. */
const makeNames = `
import datetime, json, sys, uuid, zoneinfo
class Time:
    def __init__(self, time): self.time = time
    def __format__(self, form): return self.time.__format__(form or '%Y-%m-%dT%H:%M:%S')
def name(format, seconds, zone, pid):
    utc = datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc)
    data = {'now': Time(utc.astimezone(zoneinfo.ZoneInfo(zone))), 'utcnow': Time(utc), 'pid': pid, 'unixtime': int(utc.timestamp()),
        'uuid4': str(uuid.uuid4()), 'borgversion': '1.2.4', 'borgmajor': '1', 'borgminor': '1.2', 'borgpatch': '1.2.4',
        'hostname': 'vm', 'fqdn': 'vm.example.org', 'user': 'a+b'}
    return format.format_map(data)
print(json.dumps([name(*case) for case in json.load(sys.stdin)]))
`;

function namesOf(cases: readonly Case[]): readonly string[] {
  const input = JSON.stringify(cases.map(({ format, seconds, zone, pid }) => [format, seconds, zone, pid]));
  const { stdout, stderr } = spawnSync('python3', ['-c', makeNames], { input, encoding: 'utf8' });
  if (stderr !== '') throw new Error(stderr);
  return JSON.parse(stdout);
}

interface Case {
  readonly format: string;
  readonly seconds: number;
  readonly zone: string;
  readonly pid: number;
}

const letters = [...'aAbBcCdeFfgGhHIjklmMnpPrRsStTuUVwWxXyYzZ%'].map((letter) => `%${letter}`);
const flagged = ['%-d', '%-m', '%_H', '%^a', '%^B', '%10Y', '%Ey', '%Od', '%-F'];
const literal = fc.stringMatching(/^[a-z .*?[\]()|+$\\^-]{1,6}$/);
const time = fc
  .array(fc.oneof(fc.constantFrom(...letters, ...flagged), fc.stringMatching(/^[-T_.: ]{1,2}$/)), {
    minLength: 1,
    maxLength: 7,
  })
  .map((parts) => `{now:${parts.join('')}}`);
const field = fc.oneof(
  time,
  fc.constantFrom('{now}', '{utcnow}', '{pid}', '{pid:08d}', '{unixtime}', '{uuid4}', '{borgversion}', '{borgminor}'),
);
const fixed = fc.constantFrom('{hostname}', '{fqdn}', '{user}', '{hostname:.1}', '{{', '}}', '{{now}}');
const format = fc.array(fc.oneof(literal, field, fixed), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
const moment = {
  seconds: fc.integer({ min: 1_000_000_000, max: 4_000_000_000 }),
  zone: fc.constantFrom('UTC', 'Europe/Berlin', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Guam', 'Asia/Dubai'),
  pid: fc.integer({ min: 1, max: 4_194_304 }),
};

const whole = (expression: string): RegExp => new RegExp(`^${expression}$`, 's');

describe('a series', () => {
  test('contains every name that its format produces', () => {
    const cases = fc.sample(fc.record({ format, ...moment }), 2000);
    const names = namesOf(cases);
    const missed = cases.flatMap(({ format }, at) => {
      const { expression, globExpression } = seriesOf(format);
      const name = names[at] ?? '';
      const current = !whole(globExpression(values)).test(name) && !/[\n\t/]/.test(name);
      return whole(expression(values)).test(name) && !current ? [] : [{ format, name }];
    });
    expect(missed).toEqual([]);
  });

  test('contains no name of a format with an additional word', () => {
    const pair = fc.record({
      first: fc.stringMatching(/^[a-z]{2,6}$/),
      // No month, day, or time consists of these characters only.
      word: fc.stringMatching(/^[kqxz]{2,6}$/),
      middle: fc.oneof(time, fc.constantFrom('{now}', '{utcnow}', '{pid}', '{unixtime}', '{uuid4}', '{borgversion}')),
      ...moment,
    });
    const pairs = fc.sample(pair, 1000);
    const formats = pairs.flatMap(({ first, word, middle, ...at }) => [
      { format: `${first}-${middle}`, ...at },
      { format: `${first}-${word}-${middle}`, ...at },
      { format: `${first}-${middle}-${word}`, ...at },
      { format: `${word}-${first}-${middle}`, ...at },
    ]);
    const names = namesOf(formats);
    const strays = formats.flatMap(({ format }, at) => {
      const own = Math.floor(at / 4) * 4;
      const expected = whole(seriesOf(formats[own]?.format ?? '').expression(values));
      return expected.test(names[at] ?? '') === (at === own) ? [] : [{ series: formats[own]?.format, format }];
    });
    expect(strays).toEqual([]);
  });

  test.each([
    ['web-{now}', 'web-2026-11-28T03:00:12', true],
    ['web-{now}', 'web-2016-05-15 12:30:45.123456', true],
    ['web-{now}', 'web-2026-11-28T03:00:12.000001+01:00', true],
    ['web-{now}', 'web-db-2026-11-28T03:00:12', false],
    ['web-{now}', 'web-2026-11-28T03:00:12-db', false],
    ['web-{now}', 'web-2026-11-28', false],
    ['web-{now:%Y}', 'web-20266', false],
    ['web-{now:%B}', 'web-May', true],
    ['web-{now:%B}', 'web-database', false],
    ['{now}', 'web', false],
    ['{hostname}-{now:%j}', 'vm-366', true],
    ['{hostname}-{now:%j}', 'vm-367', false],
    ['a-{borgversion}', 'a-2.0.0b23', true],
    ['a-{borgversion}', 'a-b', false],
    ['{{now}}-{now:%d}', '{now}-31', true],
    ['odd[1]*-{now:%d}', 'odd[1]*-31', true],
    ['odd[1]*-{now:%d}', 'odd1x-31', false],
  ])('of %s contains %s: %s', (format, name, expected) => {
    expect(whole(seriesOf(format).expression(values)).test(name)).toBe(expected);
  });

  test.each([
    ['{hostname}-{now:%Y-%m-%dT%H:%M:%S.%f}', true, '{hostname}-*'],
    ['web-{utcnow:%d. %b}-{unixtime}-{user}', true, 'web-*-*-{user}'],
    ['{hostname}', true, '{hostname}'],
    ['odd[1]*-{now:%Y}', true, 'odd[[]1][*]-*'],
    ['{{now}}-{now:%Y}', true, '{{now}}-*'],
    ['web-{now}', false, 'web-*'],
    ['{now:%A}{pid}', false, '*'],
    ['{fqdn}-{borgversion}', false, '{fqdn}-*'],
  ])('of %s has an exact shell pattern: %s; the short one is %s', (format, exact, short) => {
    expect(seriesOf(format)).toMatchObject({ exact, shortGlob: short });
  });
});
