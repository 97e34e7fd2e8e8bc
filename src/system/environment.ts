/** The runner's own: settings of this action, its state, and tokens that speak for the workflow. */
const ofTheRunner = /^(?:INPUT_|STATE_|ACTIONS_RUNTIME_|ACTIONS_ID_TOKEN_)/;

/** An environment as a child is given it: values that are not set are left out. */
export function plainEnvironment(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    if (value !== undefined) plain[name] = value;
  }
  return plain;
}

/**
 * What a hook gets of this process's environment: all of it; in a workflow, all but the inputs and the runner's state and
 * tokens. Elsewhere, STATE_DIRECTORY and the like are systemd's.
 */
export function hookEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  inWorkflow: boolean,
): Record<string, string> {
  const entries = Object.entries(plainEnvironment(environment));
  return Object.fromEntries(entries.filter(([name]) => !(inWorkflow && ofTheRunner.test(name))));
}
