/** The minimum, median, and maximum of some measurements. */
export interface Spread {
  readonly minimum: number;
  readonly median: number;
  readonly maximum: number;
}

/** Returns the spread of measurements; throws if there are none. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number): number => {
    const value = sorted[index];
    if (value === undefined) throw new Error('There are no measurements.');
    return value;
  };
  const middle = (sorted.length - 1) / 2;
  return {
    minimum: at(0),
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    maximum: at(sorted.length - 1),
  };
}

/** One of the programs that are compared. */
export type Contender<Measurement> = () => Promise<Measurement>;

/**
 * Runs the contenders in turn (A B C A B C …), so that other load on the machine affects all of them equally. The first
 * round is a warm-up and doesn't count. Returns the measurements of each, by round.
 */
export async function interleave<Name extends string, Measurement>(
  contenders: Readonly<Record<Name, Contender<Measurement>>>,
  rounds: number,
): Promise<Readonly<Record<Name, readonly Measurement[]>>> {
  const names = Object.keys(contenders) as Name[];
  const measured = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, Measurement[]>;
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const measurement = await contenders[name]();
      if (round > 0) measured[name].push(measurement);
    }
  }
  return measured;
}
