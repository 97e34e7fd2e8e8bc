/** The action's entry point for @github/local-action, which requires a function named run. */
export async function run(): Promise<void> {
  await import('../../src/entry-points/action.js');
}
