import type { ActionDefinition } from './actions/action.js';
import type { Configuration } from './configuration/configuration.js';
import { type ActionRequest, defaultActions, type Request } from './request/request.js';
import { UserError } from './system/errors.js';

/** What is wrong where an action that has room for one repository would run on several; undefined where nothing is. */
export function crowding(
  actions: readonly ActionDefinition[],
  files: readonly Configuration[],
  door: Request['door'],
): UserError | undefined {
  const single = actions.find((action) => action.single === true);
  const names = files.flatMap(({ repositories }) => repositories.map(({ path, label }) => label ?? path));
  if (single === undefined || names.length < 2) return undefined;
  const flag = door === 'workflow' ? 'the input repository' : '--repository';
  const named = [...new Set(names)].join(', ');
  return new UserError(
    `${single.name} works on one repository, and there are ${names.length}: ${named}. Name one with ${flag}.`,
  );
}

/** A configuration for actions that are about no repository, where there is none: YAML; undefined where one is needed. */
export function standIn(request: Request, find: (name: string) => ActionDefinition | undefined): string | undefined {
  const asked: readonly ActionRequest[] = request.actions;
  const names: readonly string[] = asked.length > 0 ? asked.map(({ name }) => name) : defaultActions;
  const named = request.configurationPaths ?? request.inlineConfiguration ?? request.repository;
  if (named !== undefined || !names.every((name) => find(name)?.once === true)) return undefined;
  const about = asked.flatMap(({ flags }) => flags['mount-point'] ?? [])[0] ?? 'this machine';
  return `repositories: [{path: ${JSON.stringify(String(about))}}]\n`;
}
