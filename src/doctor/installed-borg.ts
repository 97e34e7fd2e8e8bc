import { workingFolder } from '../system/paths.js';
import { fine, fromMessage, type Result } from './diagnosis.js';
import { messageOf } from './examination.js';
import type { Probe } from './probe.js';

/** Whether each configured Borg is installed, and which version it is. */
export const installedBorg: Probe = {
  check: 'Borg',
  of: 'machine',
  // In a workflow, it may have to be installed first.
  limit: 300,
  look: async ({ files, surroundings }) => {
    const places = files.flatMap(({ repositories }) =>
      repositories.map(({ options }) => ({ path: options.local_path, folder: workingFolder(options) })),
    );
    const wanted = new Map(
      places.map((place) => [place.path === undefined ? '' : JSON.stringify(place), place] as const),
    );
    const results: Result[] = [];
    for (const { path, folder } of wanted.values()) results.push(await lookAt(path, folder, surroundings.borg));
    return results;
  },
};

type FindBorg = Parameters<Probe['look']>[0]['surroundings']['borg'];

async function lookAt(path: string | undefined, folder: string, find: FindBorg): Promise<Result> {
  try {
    const { words, version, doubt } = await find(path, folder);
    if (doubt !== undefined) return fromMessage('warning', doubt, 'Check local_path.');
    return fine(`Borg ${version} (${words.join(' ')}).`);
  } catch (error) {
    return fromMessage('error', messageOf(error), 'Install borgbackup 1.2 or later, or set local_path to it.');
  }
}
