/** The supported shells. */
export const shells = ['bash', 'zsh', 'fish'] as const;

/** A supported shell. */
export type Shell = (typeof shells)[number];

/** Returns the template unchanged, except that `$\{` becomes `${`. */
function script(text: TemplateStringsArray): string {
  return String.raw(text).replaceAll('$\\{', '${');
}

/**
 * The completion script of each shell. It calls `borgflow completion candidates`, which prints whether to complete words,
 * files, or both, and then one word per line, followed by a tab and a description.
 */
export const completionScripts: Readonly<Record<Shell, string>> = {
  bash: script`# bash completion for borgflow: source it, or save it as ~/.local/share/bash-completion/completions/borgflow
_borgflow() {
  local command="$\{1/#[~]/$HOME}" current="$\{COMP_WORDS[COMP_CWORD]}" kind="" line
  COMPREPLY=()
  while IFS= read -r line; do
    if [ -z "$kind" ]; then kind="$line"; else COMPREPLY+=("$\{line%%$'\t'*}"); fi
  done < <("$command" completion candidates --bash "$current" "$\{COMP_LINE:0:COMP_POINT}" 2>/dev/null)
  if [ "$kind" = both ] && [ "$\{#COMPREPLY[@]}" -gt 0 ]; then
    while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$current")
  fi
  # Without candidates, bash completes files, unless only words are allowed.
  if [ "$kind" = words ] && type compopt >/dev/null 2>&1; then compopt +o default +o bashdefault; fi
}
complete -o bashdefault -o default -F _borgflow borgflow
`,
  zsh: script`#compdef borgflow
# zsh completion for borgflow: source it, or save it as _borgflow in a folder of $fpath
_borgflow() {
  local command="$\{(Q)words[1]/#[~]/$HOME}" kind line
  local -a lines described
  lines=("$\{(@f)$("$command" completion candidates -- "$\{(@Q)words[2,CURRENT]}" 2>/dev/null)}")
  kind="$\{lines[1]}"
  for line in "$\{(@)lines[2,-1]}"; do
    [[ -n $line ]] && described+=("$\{$\{line%%$'\t'*}//:/\\:}:$\{line#*$'\t'}")
  done
  (( $#described )) && _describe -V borgflow described
  if [[ $kind != words ]]; then
    [[ $PREFIX == --*=* ]] && compset -P '*='
    _files
  fi
}
if [ "$funcstack[1]" = "_borgflow" ]; then _borgflow "$@"; else compdef _borgflow borgflow; fi
`,
  fish: script`# fish completion for borgflow: save it as ~/.config/fish/completions/borgflow.fish
function __borgflow_candidates
    set -l before (commandline -opc)
    set -l current (commandline -ct)
    set -l lines ($before[1] completion candidates -- $before[2..-1] "$current" 2>/dev/null)
    printf '%s\n' $lines[2..-1]
    if test "$lines[1]" != words
        set -l parts (string match -r -- '^(--[^=]*=|)(.*)$' "$current")
        for path in (__fish_complete_path "$parts[3]")
            printf '%s%s\n' "$parts[2]" $path
        end
    end
end
complete -c borgflow -f -a '(__borgflow_candidates)'
`,
};
