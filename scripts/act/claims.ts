/** A sentence that must be true, and its check, which throws an error if it isn't. */
export interface Claim {
  readonly sentence: string;
  readonly check: () => void | Promise<void>;
}

/** How many claims passed and failed. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** Checks each claim in turn and prints a line for it; a failed claim doesn't stop the next one. */
export async function checkAll(subject: string, claims: readonly Claim[]): Promise<Count> {
  process.stdout.write(`${subject}\n`);
  const held: boolean[] = [];
  for (const claim of claims) held.push(await holds(claim));
  return { passed: held.filter(Boolean).length, failed: held.filter((one) => !one).length };
}

async function holds({ sentence, check }: Claim): Promise<boolean> {
  const start = performance.now();
  try {
    await check();
    process.stdout.write(`  ok      ${sentence} (${((performance.now() - start) / 1000).toFixed(1)} s)\n`);
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stdout.write(`  FAILED  ${sentence}\n${reason.replace(/^/gm, '          ')}\n`);
    return false;
  }
}

/** Adds up counts. */
export function sumOf(counts: readonly Count[]): Count {
  return counts.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), {
    passed: 0,
    failed: 0,
  });
}
