/** A metric with its samples. */
interface Family {
  readonly name: string;
  readonly help: string;
  readonly type: string;
  readonly samples: readonly FamilySample[];
}

interface FamilySample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/**
 * Reads metrics strictly in the text format, version 0.0.4, written from its description in
 * https://github.com/prometheus/docs/blob/main/docs/instrumenting/exposition_formats.md. A metric must have HELP and TYPE
 * before its samples, all its samples together, and no sample twice. Throws an error otherwise.
 */
export function parseExposition(text: string): readonly Family[] {
  if (!text.endsWith('\n')) throw new Error('The last line must end with a line feed.');
  const blocks = text.slice(0, -1).split(/\n(?=# HELP )/);
  const families = blocks.map(parseFamily);
  const samples = families.flatMap((family) => family.samples);
  const keys = samples.map(({ name, labels }) => JSON.stringify([name, Object.entries(labels).sort()]));
  requireUnique(families.map(({ name }) => name));
  requireUnique(keys);
  return families;
}

function parseFamily(block: string): Family {
  const [first = '', second = '', ...lines] = block.split('\n');
  const [, name = '', help = ''] = /^# HELP ([a-zA-Z_:][\w:]*) (.+)$/.exec(first) ?? [];
  const [, typed = '', type = ''] =
    /^# TYPE ([a-zA-Z_:][\w:]*) (counter|gauge|histogram|summary|untyped)$/.exec(second) ?? [];
  const samples = lines.map(parseSample);
  const isWhole = name !== '' && name === typed && samples.every((sample) => sample.name === name);
  if (!isWhole) throw new Error(`These lines are not a metric: ${block}`);
  return { name, help, type, samples };
}

function requireUnique(keys: readonly string[]): void {
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice !== undefined) throw new Error(`${twice} occurs twice.`);
}

function parseSample(line: string): FamilySample {
  const [, name = '', , inside = '', value = ''] =
    /^([a-zA-Z_:][\w:]*)(\{((?:[a-zA-Z_]\w*="(?:[^"\\\n]|\\["\\n])*",?)*)\})? (-?(?:\d+(?:\.\d+)?(?:e[+-]?\d+)?|Inf)|NaN)$/.exec(
      line,
    ) ?? [];
  if (name === '') throw new Error(`This is not a sample: ${line}`);
  const pairs = [...inside.matchAll(/([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"/g)].map(
    ([, label = '', text = '']): [string, string] => [label, JSON.parse(`"${text.replace(/[\0-\x1f]/g, control)}"`)],
  );
  if (new Set(pairs.map(([label]) => label)).size < pairs.length) throw new Error(`A label occurs twice: ${line}`);
  return { name, labels: Object.fromEntries(pairs), value: Number(value) };
}

function control(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
