/** The action's door for @github/local-action, which wants a function to call. */
export async function run(): Promise<void> {
  await import('../../src/action.js');
}
