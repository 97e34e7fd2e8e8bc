/** Programs that print files, and the index of the first word that may be one. */
export const printers: ReadonlyMap<string, number> = new Map([
  ...['cat', 'tac', 'head', 'tail'].map((name) => [name, 1] as const),
  ...['sed', 'grep'].map((name) => [name, 2] as const),
]);

/** Environment variables whose value is run by shells and programs. */
export const runVariables =
  /^(?:BASH_ENV|ENV|LD_PRELOAD|PYTHONSTARTUP|GIT_SSH|GIT_SSH_COMMAND|RSYNC_RSH|BORG_RSH|PAGER|EDITOR|VISUAL)$/;

/** Builtins and keywords of shells. */
export const builtins = new Set<string>(
  (
    '. : [ [[ alias bg break builtin caller case cd command compgen complete continue coproc declare dirs disown echo enable ' +
    'eval exec exit export false fc fg for function getopts hash help history if jobs kill let local logout mapfile popd ' +
    'printf pushd pwd read readarray readonly return select set shift shopt source suspend test time times trap true type ' +
    'typeset ulimit umask unalias unset until wait while'
  ).split(' '),
);
