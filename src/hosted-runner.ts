import { rawPattern } from './borg/archives.js';
import type { InstalledBorg } from './borg/find.js';
import { capabilitiesOf, oldestVersion } from './borg/version.js';
import type { Configuration } from './configuration/configuration.js';
import type { Event } from './lifecycle/events.js';
import { isHeldBack } from './planned.js';
import { isHostedRunner } from './system/trust.js';

type Notice = Extract<Event, { type: 'notice' }>;

/** What a run cannot know because every hosted runner is a new machine; `environment` is the runner's. */
export function hostedRunnerNotices(files: readonly Configuration[], run: HostedRun): readonly Notice[] {
  if (!isHostedRunner(run.environment)) return [];
  return [
    ...(run.actions.includes('prune') ? hostNameWarnings(files, run) : []),
    ...(run.actions.includes('check') ? frequencyNotices(files) : []),
  ];
}

interface HostedRun {
  readonly actions: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly installed: InstalledBorg | undefined;
}

/** When checks were last made is remembered on the machine. */
function frequencyNotices(files: readonly Configuration[]): readonly Notice[] {
  return files.flatMap(({ name, options, places }): Notice[] => {
    const timed = (options.checks ?? []).filter(({ frequency = 'always' }) => frequency !== 'always');
    if (timed.length === 0 || options.user_state_directory !== undefined || isHeldBack('check', options)) return [];
    const names = timed.map((check) => check.name).join(', ');
    const message = `${name.name}: every run will check (${names}) whatever the frequency: a hosted runner does not remember when it last did. Keep user_state_directory from run to run, with actions/cache for instance.`;
    return [{ type: 'notice', level: 'notice', message, place: places.get('/checks') }];
  });
}

/**
 * A warning for each file whose archives are told apart by the name of a machine that is another one at every run, so that
 * prune finds none of the earlier ones.
 */
function hostNameWarnings(files: readonly Configuration[], run: HostedRun): readonly Notice[] {
  const capabilities = run.installed?.capabilities ?? capabilitiesOf(oldestVersion);
  return files.flatMap((file): Notice[] => {
    const concerned = file.repositories.find(({ options }) => {
      const pattern = rawPattern({ options, capabilities }) ?? '';
      const named = options.archive_hostname === undefined && pattern.includes('{hostname}');
      return !isHeldBack('prune', options) && (named || /\{(reverse-)?fqdn\}/.test(pattern));
    });
    if (concerned === undefined) return [];
    const pattern = rawPattern({ options: concerned.options, capabilities }) ?? '';
    const name = /\{(hostname|fqdn|reverse-fqdn)\}/.exec(pattern)?.[0] ?? '{hostname}';
    const where = ['/archive_name_format', '/match_archives', '/prefix'].find(
      (pointer) => file.places.get(pointer) !== undefined,
    );
    const fix =
      name === '{hostname}'
        ? 'Set archive_hostname to a name that stays, such as archive_hostname: web.'
        : `Write {hostname} instead of ${name}, and set archive_hostname to a name that stays, such as archive_hostname: web.`;
    const message = `${file.name.name}: prune will find no earlier archive, so that they pile up: it keeps to ${pattern.replace(/^sh:/, '')}, and a hosted runner has another ${name} each time. ${fix}`;
    return [{ type: 'notice', level: 'warning', message, place: file.places.get(where ?? '') }];
  });
}
