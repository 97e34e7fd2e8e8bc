import { folderProblem, homeFolder } from '../system/paths.js';

/** A folder that Borg writes to, the variable and option that set it, and the variable for its default place. */
interface BorgFolder {
  readonly what: string;
  readonly own: 'BORG_CACHE_DIR' | 'BORG_CONFIG_DIR';
  readonly option: 'borg_cache_directory' | 'borg_config_directory';
  readonly shared: 'XDG_CACHE_HOME' | 'XDG_CONFIG_HOME';
}

const borgFolders: readonly BorgFolder[] = [
  { what: 'cache', own: 'BORG_CACHE_DIR', option: 'borg_cache_directory', shared: 'XDG_CACHE_HOME' },
  {
    what: 'configuration and keys',
    own: 'BORG_CONFIG_DIR',
    option: 'borg_config_directory',
    shared: 'XDG_CONFIG_HOME',
  },
];

type FolderOptions = { readonly [Name in BorgFolder['option'] | 'borg_base_directory']?: string | undefined };

/** Returns warnings about HOME or XDG variables that Borg uses and that name an unusable folder. */
export function borgFolderWarnings(
  environment: Readonly<Record<string, string | undefined>>,
  files: readonly { readonly options: FolderOptions }[],
): readonly string[] {
  if (environment['BORG_BASE_DIR'] || files.length === 0) return [];
  const doubts = borgFolders.flatMap(({ what, own, option, shared }) => {
    const isNamed = files.every(({ options }) => options[option] ?? options.borg_base_directory);
    if (environment[own] || isNamed) return [];
    const [name, path] = environment[shared] ? [shared, environment[shared]] : ['HOME', homeFolder(environment)];
    const fault = folderProblem(path);
    return fault === undefined ? [] : [{ what, own, shown: `${name} is ${path}`, fault }];
  });
  return [...new Set(doubts.map(({ shown }) => shown))].map((shown) => {
    const same = doubts.filter((doubt) => doubt.shown === shown);
    const things = same.map(({ what }) => what).join(', ');
    const instead = same.map(({ own }) => own).join(' and ');
    return `${shown}, but ${same[0]?.fault}: Borg needs a folder for its ${things}. Set ${shown.split(' ')[0]} to a folder that this user can write to, or set ${instead}.`;
  });
}
