import { type ChildEnvironment, environmentFor, withVariables } from '../../src/process/child-environment.js';

/** Returns an environment with only these variables, for a process that a test starts. */
export function environmentOf(variables: Readonly<Record<string, string | undefined>>): ChildEnvironment {
  return withVariables(environmentFor('tool', {}), variables);
}
