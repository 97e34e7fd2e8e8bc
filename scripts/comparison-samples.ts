import { stringify } from 'yaml';

/** The parts of borgmatic's JSON Schema that are used to generate samples. */
export interface PeerSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly example?: unknown;
  readonly properties?: Readonly<Record<string, PeerSchema>>;
  readonly items?: PeerSchema;
  readonly required?: readonly string[];
  readonly oneOf?: readonly PeerSchema[];
  readonly anyOf?: readonly PeerSchema[];
}

/** Files by name; the first one is the one to read. */
export type Sample = ReadonlyMap<string, string>;

/** A reproducible source of random choices. */
export interface Random {
  readonly below: (count: number) => number;
  readonly pick: <Value>(values: readonly Value[]) => Value;
  readonly happens: (share: number) => boolean;
}

/** Returns random choices that are the same for the same seed (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number) => Math.floor(next() * count);
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[below(values.length)];
    if (value === undefined) throw new Error('The list to pick from is empty.');
    return value;
  };
  return { below, pick, happens: (share) => next() < share };
}

/** Returns a file with random options from a schema; about a third contain a mistake. */
export function sampleOf(schema: PeerSchema, chance: Random): Sample {
  const sectioned = schema.properties?.['location'] !== undefined;
  const whole = sectioned ? sectionedValues(schema, chance) : flatValues(schema, chance);
  const values = chance.happens(0.35) ? withSlip(whole, chance) : whole;
  if (sectioned || chance.happens(0.6)) return new Map([['main.yaml', stringify(values)]]);
  return chance.happens(0.6) ? splitIntoFiles(values, schema, chance) : filledIn(values, chance);
}

type Values = Record<string, unknown>;

function flatValues(schema: PeerSchema, chance: Random): Values {
  return { ...someOf(schema.properties ?? {}, 1 + chance.below(12), chance), repositories: repositoriesOf(chance) };
}

function repositoriesOf(chance: Random): readonly Values[] {
  const paths = ['/mnt/backup/a.borg', 'ssh://backup@vault/./b.borg', 'vault:c.borg', 'file:///mnt/d.borg'];
  return Array.from({ length: 1 + chance.below(2) }, (_, index) => ({
    path: chance.pick(paths),
    ...(chance.happens(0.5) ? { label: `label${index}` } : {}),
  }));
}

function sectionedValues({ properties = {} }: PeerSchema, chance: Random): Values {
  const sections = Object.entries(properties).filter(() => chance.happens(0.6));
  const filled = sections.map(([name, section]) => [
    name,
    someOf(section.properties ?? {}, 1 + chance.below(5), chance),
  ]);
  const { location, ...others }: Values = Object.fromEntries(filled);
  const repositories = repositoriesOf(chance).map(({ path }) => path);
  return { location: { source_directories: ['/home'], ...(location as Values | undefined), repositories }, ...others };
}

function someOf(properties: Readonly<Record<string, PeerSchema>>, count: number, chance: Random): Values {
  const names = Object.keys(properties).filter((name) => !['repositories', 'constants'].includes(name));
  const chosen = new Set(Array.from({ length: count }, () => chance.pick(names)));
  return Object.fromEntries([...chosen].map((name) => [name, sampleValue(properties[name] ?? {}, chance)]));
}

function sampleValue(schema: PeerSchema, chance: Random): unknown {
  const choice = schema.oneOf ?? schema.anyOf;
  if (choice && !schema.type) return sampleValue(chance.pick(choice), chance);
  if (schema.enum) return chance.pick(schema.enum);
  const type = typeof schema.type === 'string' ? schema.type : (schema.type ?? []).find((one) => one !== 'null');
  if (type === 'object') {
    const all = Object.entries(schema.properties ?? {});
    const kept = all.filter(([name]) => schema.required?.includes(name) || chance.happens(0.4));
    return Object.fromEntries(kept.map(([name, one]) => [name, sampleValue(one, chance)]));
  }
  if (type === 'array')
    return Array.from({ length: 1 + chance.below(2) }, () => sampleValue(schema.items ?? {}, chance));
  if (type === 'boolean') return chance.happens(0.5);
  if (type === 'integer' || type === 'number')
    return typeof schema.example === 'number' ? schema.example : 1 + chance.below(9);
  return typeof schema.example === 'string' ? schema.example : chance.pick(['word', 'two words', '/a/path']);
}

/** Returns the values with one typical mistake. */
function withSlip(values: Values, chance: Random): Values {
  const sections = Object.entries(values).filter(([, value]) => isMapping(value));
  const [inner] = sections.length > 0 && chance.happens(0.6) ? [chance.pick(sections)] : [];
  if (inner) return { ...values, [inner[0]]: withSlip(inner[1] as Values, chance) };
  const name = chance.pick(Object.keys(values).length > 0 ? Object.keys(values) : ['keep_daily']);
  const { [name]: value, ...rest } = values;
  const slips: readonly (() => Values)[] = [
    () => ({ ...rest, [`${name}x`]: value }),
    () => ({ ...rest, [name]: isMapping(value) ? 'a string' : { of: 'a mapping' } }),
    () => ({ ...rest, [name]: Array.isArray(value) ? 'a string' : ['a list'] }),
    () => ({ ...rest, [name]: typeof value === 'number' ? `${value}` : 3 }),
    () => ({ ...rest, [name]: 'yes' }),
    () => rest,
  ];
  return chance.pick(slips)();
}

function isMapping(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Splits the options into files that include each other, with some options repeated, and !retain. */
function splitIntoFiles(values: Values, schema: PeerSchema, chance: Random): Sample {
  const { repositories, ...others } = values;
  const names = Object.keys(others);
  const shared = names.filter(() => chance.happens(0.6));
  const own = names.filter((name) => !shared.includes(name) || chance.happens(0.4));
  const again = Object.fromEntries(
    own.map((name) => [
      name,
      shared.includes(name) ? sampleValue(schema.properties?.[name] ?? {}, chance) : values[name],
    ]),
  );
  const deepest = shared.filter(() => chance.happens(0.4));
  const only = (chosen: readonly string[]): string =>
    stringify(Object.fromEntries(chosen.map((name) => [name, values[name]])));
  const middle = shared.filter((name) => !deepest.includes(name));
  const text = stringify({ ...again, repositories }).replaceAll(/^(\w+):(?=\n +- )/gm, (line, name: string) =>
    shared.includes(name) && chance.happens(0.3) ? `${line} !retain` : line,
  );
  const list = chance.happens(0.5) ? '[one.yaml, deep/two.yaml]' : 'one.yaml';
  const one = `${middle.length > 0 ? only(middle) : ''}${list === 'one.yaml' ? '<<: !include deep/two.yaml\n' : 'keep_weekly: 2\n'}`;
  return new Map([
    ['main.yaml', `${text}<<: !include ${list}\n`],
    ['one.yaml', one],
    ['deep/two.yaml', deepest.length > 0 ? only(deepest) : 'keep_daily: 5\n'],
  ]);
}

/** Replaces some values with constants and variables. */
function filledIn(values: Values, chance: Random): Sample {
  const constants: Values = {};
  const filled = Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (name === 'repositories' || !['string', 'number', 'boolean'].includes(typeof value)) return [name, value];
      if (chance.happens(0.4)) {
        constants[`c_${name}`] = value;
        return [name, `{c_${name}}`];
      }
      return [
        name,
        typeof value === 'string' && chance.happens(0.4)
          ? `\${COMPARED_${chance.pick(['SET', 'NOT'])}:-${String(value)}}`
          : value,
      ];
    }),
  );
  return new Map([['main.yaml', stringify({ ...filled, constants })]]);
}
