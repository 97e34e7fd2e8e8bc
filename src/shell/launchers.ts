/** How a program gets what it runs. */
export interface Launcher {
  /** The letters and the long names of options with an argument. */
  readonly takes?: string;
  readonly takesLong?: string;
  /** Options whose argument is a shell script, or a folder to start in: letters and long names. */
  readonly script?: string;
  readonly folder?: string;
  /** Options whose argument is parsed by other rules. */
  readonly foreign?: string;
  /** The number of arguments before what is run. */
  readonly skips?: number;
  /** Options may also follow those arguments. */
  readonly optionsAfter?: true;
  /** The kind of the remaining arguments: a program and its arguments, a script in pieces, or arguments of a shell. */
  readonly rest?: 'program' | 'script' | 'shell' | 'nothing';
  /** `NAME=value` may precede the program. */
  readonly assignments?: true;
  /** If there is nothing to run, it starts a shell: always, or with one of these options. */
  readonly shell?: 'always' | RegExp;
  readonly elsewhere?: true;
  readonly root?: true;
  /** It may run things as another user: options whose argument names the user, or whether its first argument does. */
  readonly user?: string;
  readonly userFirst?: true;
}

const ssh: Launcher = {
  takes: 'BbcDEeFIiJLlmMOoPpQRSWw',
  skips: 1,
  optionsAfter: true,
  rest: 'script',
  shell: 'always',
  elsewhere: true,
};
const su: Launcher = {
  takes: 'gGswT',
  takesLong: 'group supp-group shell whitelist-environment',
  script: 'c command session-command',
  skips: 1,
  optionsAfter: true,
  rest: 'shell',
  shell: 'always',
  userFirst: true,
};
const simple: Launcher = {};
const one: Launcher = { skips: 1 };
const asUser: Launcher = { skips: 1, userFirst: true };
/** What a command of docker or kubectl runs, after the name of a container. */
export const inContainer: Launcher = {
  takes: 'acehlmnpuvw',
  takesLong:
    'add-host cap-add cap-drop container context cpus detach-keys device dns entrypoint env env-file expose gpus group host hostname index ip label link memory mount name namespace network pid platform publish pull restart runtime security-opt shm-size stop-signal tmpfs ulimit user userns volume volumes-from workdir cwd mode',
  skips: 1,
  optionsAfter: true,
  elsewhere: true,
};

/**
 * The programs that run others or parse text like a shell. Used both by the code that fills in values and by the code that
 * finds scripts.
 */
export const launchers: ReadonlyMap<string, Launcher> = new Map<string, Launcher>([
  ['aa-exec', { takes: 'pni', takesLong: 'profile namespace' }],
  ['at', { takes: 'fqt', rest: 'nothing', shell: 'always' }],
  ['autossh', ssh],
  ['batch', { takes: 'fqt', rest: 'nothing', shell: 'always' }],
  ['builtin', simple],
  ['busybox', simple],
  ['caffeinate', { takes: 'tw' }],
  ['cgexec', { takes: 'g' }],
  ['choom', { takes: 'np' }],
  ['chpst', { takes: 'uUbenm/lLdoprtfc', user: 'u' }],
  ['chroot', { takesLong: 'userspec groups', skips: 1, shell: 'always', root: true }],
  ['chronic', simple],
  ['chrt', { takes: 'TPD', skips: 1 }],
  ['command', simple],
  ['cronic', simple],
  ['cpulimit', { takes: 'lpe', takesLong: 'limit pid exe' }],
  ['dbus-launch', simple],
  ['dbus-run-session', simple],
  ['doas', { takes: 'uC', user: 'u', assignments: true, shell: /^-\w*s/ }],
  [
    'env',
    {
      takes: 'uCS',
      takesLong: 'unset chdir split-string',
      folder: 'C chdir',
      foreign: 'S split-string',
      assignments: true,
    },
  ],
  ['envdir', one],
  ['eval', { rest: 'script' }],
  ['exec', { takes: 'a' }],
  ['fakeroot', { takes: 'lbis' }],
  ['faketime', one],
  ['firejail', simple],
  [
    'flock',
    { takes: 'wE', takesLong: 'timeout wait conflict-exit-code', script: 'c command', skips: 1, optionsAfter: true },
  ],
  ['gosu', asUser],
  ['ionice', { takes: 'cnpPu', takesLong: 'class classdata pid pgid uid' }],
  ['lckdo', { takes: 'W', skips: 1 }],
  ['linux32', simple],
  ['linux64', simple],
  ['logsave', one],
  ['ltrace', { takes: 'aAeDFlnopsuwx' }],
  ['lxc-attach', { takes: 'nfsRlPov', takesLong: 'name', elsewhere: true, shell: 'always' }],
  [
    'machinectl',
    { ...one, takes: 'MHE', takesLong: 'uid setenv host machine', skips: 2, elsewhere: true, shell: 'always' },
  ],
  ['mosh', { takes: 'p', takesLong: 'ssh port', skips: 1, optionsAfter: true, elsewhere: true }],
  ['nice', { takes: 'n', takesLong: 'adjustment' }],
  ['nohup', simple],
  ['nsenter', { takes: 'tSG', takesLong: 'target setuid setgid', shell: 'always' }],
  ['numactl', { takes: 'imCNp' }],
  ['pkexec', { takesLong: 'user', user: 'user' }],
  ['prlimit', { takes: 'p' }],
  ['proot', { takes: 'rbqwk' }],
  ['rsh', ssh],
  ['run-one', simple],
  ['runcon', { takes: 'turl', takesLong: 'type user range role' }],
  [
    'run0',
    {
      takes: 'ugD',
      takesLong: 'user group chdir unit property setenv',
      folder: 'D chdir',
      shell: 'always',
      user: 'u user',
    },
  ],
  [
    'runuser',
    { ...su, user: 'u user', takes: 'gGswTu', takesLong: 'user group supp-group shell whitelist-environment' },
  ],
  ['s6-setuidgid', asUser],
  ['screen', { takes: 'cehpSTt', shell: 'always' }],
  [
    'script',
    {
      takes: 'cIOBTmoE',
      takesLong: 'log-in log-out log-io log-timing logging-format output-limit echo',
      script: 'c command',
      rest: 'nothing',
      skips: 1,
      optionsAfter: true,
      shell: 'always',
    },
  ],
  ['setarch', one],
  ['setlock', one],
  [
    'setpriv',
    {
      user: 'reuid',
      takesLong:
        'reuid regid groups inh-caps ambient-caps bounding-set securebits pdeathsig selinux-label apparmor-profile ruid rgid euid egid',
    },
  ],
  ['setsid', simple],
  ['setuidgid', asUser],
  ['softlimit', { takes: 'acdfklmoprst' }],
  ['sg', { script: 'c', skips: 1, optionsAfter: true, rest: 'script' }],
  ['ssh', ssh],
  ['sshpass', { takes: 'fdpP' }],
  ['stdbuf', { takes: 'ioe', takesLong: 'input output error' }],
  ['strace', { takes: 'abeEIoOpPsSuUX' }],
  ['su', su],
  ['su-exec', asUser],
  [
    'sudo',
    {
      user: 'u user',
      takes: 'ugChpRrTtDU',
      takesLong: 'user group chdir close-from host prompt chroot role type command-timeout other-user',
      folder: 'D chdir',
      assignments: true,
      shell: /^-\w*[is]|^--(?:login|shell)$/,
    },
  ],
  ['systemd-cat', { takes: 'tp', takesLong: 'identifier priority stderr-priority level-prefix' }],
  ['systemd-inhibit', { takesLong: 'who what why mode' }],
  [
    'systemd-run',
    {
      takes: 'HMpuE',
      takesLong:
        'unit property description slice uid gid nice working-directory service-type host machine setenv on-active on-boot on-startup on-unit-active on-unit-inactive on-calendar timer-property path-property socket-property',
      folder: 'working-directory',
      shell: /^-\w*S|^--shell$/,
    },
  ],
  ['taskset', one],
  ['time', { takes: 'fo', takesLong: 'format output' }],
  ['timeout', { takes: 'ks', takesLong: 'kill-after signal', skips: 1 }],
  ['toybox', simple],
  ['trace-cmd', simple],
  ['unbuffer', simple],
  ['unshare', { takes: 'RwSG', takesLong: 'root wd setuid setgid', shell: 'always' }],
  ['valgrind', simple],
  ['vagrant', { script: 'c command', rest: 'nothing', skips: 2, optionsAfter: true, elsewhere: true }],
  ['watch', { takes: 'nq', takesLong: 'interval equexit', rest: 'script' }],
  ['with-contenv', simple],
  ['with-lock-ex', one],
  [
    'xargs',
    {
      takes: 'IdEsnPLa',
      takesLong: 'arg-file delimiter max-chars max-args max-procs replace max-lines process-slot-var',
    },
  ],
  ['xvfb-run', { takes: 'efnps' }],
]);

/** The shells, by name. */
export const shellName = /^(?:ba|da|a|k|mk|pdk|z|ya|oil|busybox-)?sh$/;
/** How they get what they run. */
export const shell: Launcher = { takes: 'oO', takesLong: 'rcfile init-file', rest: 'shell' };
/** Other programs that run a file. */
export const interpreter = /^(?:python[\d.]*|pypy[\d.]*|perl|ruby|node|nodejs|php|lua|Rscript|bun|deno)$/;
/** Programs with commands of their own, some of which run something in a container. */
export const containers =
  /^(?:docker|podman|nerdctl|kubectl|oc|k3s|microk8s|lxc|incus|docker-compose|podman-compose|crictl)$/;
/** The names of standard input. */
export const standardInput = /^(?:-|\/dev\/stdin|\/dev\/fd\/0|\/proc\/self\/fd\/0)$/;
/** Programs for which `sh -c …` among their arguments is just text. */
export const talkers =
  /^(?:echo|printf|test|\[|\[\[|logger|mail|mailx|curl|wget|cat|grep|sed|awk|true|false|:|case|for|set|ntfy|read)$/;

/** Programs with their own syntax for what they run. */
export const specials: ReadonlyMap<string, 'sourced' | 'trapped' | 'aliased' | 'found' | 'parallel' | 'tmux'> = new Map(
  [
    ['.', 'sourced'],
    ['source', 'sourced'],
    ['trap', 'trapped'],
    ['alias', 'aliased'],
    ['find', 'found'],
    ['parallel', 'parallel'],
    ['sem', 'parallel'],
    ['tmux', 'tmux'],
  ],
);

/** The tmux commands that run something, and the letters of their options with an argument. */
const tmuxCommands: readonly (readonly [RegExp, string])[] = [
  [/^(?:new|new-session)$/, 'cefFnstxy'],
  [/^(?:neww|new-window)$/, 'ceFnSt'],
  [/^(?:splitw|split-window)$/, 'ceFlt'],
  [/^respawn(?:p|w|-pane|-window)$/, 'cet'],
  [/^(?:run|run-shell)$/, 'cdt'],
  [/^(?:if|if-shell)$/, 't'],
  [/^(?:popup|display-popup)$/, 'bcdehsStTwxy'],
];

/** Returns the letters of a tmux command's options with an argument; undefined if it runs nothing. */
export function tmuxTakes(word: string): string | undefined {
  return tmuxCommands.find(([name]) => name.test(word))?.[1];
}
