"use strict";
exports.id = 209;
exports.ids = [209];
exports.modules = {

/***/ 3842:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ completionScripts),
/* harmony export */   m: () => (/* binding */ shells)
/* harmony export */ });
/** Shells that can complete a line. */
const shells = ['bash', 'zsh', 'fish'];
/** A script as it stands here, with `$\{` for what would be filled in. */
function script(text) {
    return String.raw(text).replaceAll('$\\{', '${');
}
/**
 * What a shell reads to complete our lines. Each asks us for candidates, of which the first line says whether files
 * belong to them, and the others are words with an explanation behind a tab.
 */
const completionScripts = {
    bash: script `# bash completion for borgflow: source it, or save it as ~/.local/share/bash-completion/completions/borgflow
_borgflow() {
  local command="$\{1/#[~]/$HOME}" current="$\{COMP_WORDS[COMP_CWORD]}" kind="" line
  COMPREPLY=()
  while IFS= read -r line; do
    if [ -z "$kind" ]; then kind="$line"; else COMPREPLY+=("$\{line%%$'\t'*}"); fi
  done < <("$command" completion candidates --bash "$current" "$\{COMP_LINE:0:COMP_POINT}" 2>/dev/null)
  if [ "$kind" = both ] && [ "$\{#COMPREPLY[@]}" -gt 0 ]; then
    while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$current")
  fi
  # Without candidates bash itself completes files, unless none belong there.
  if [ "$kind" = words ] && type compopt >/dev/null 2>&1; then compopt +o default +o bashdefault; fi
}
complete -o bashdefault -o default -F _borgflow borgflow
`,
    zsh: script `#compdef borgflow
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
    fish: script `# fish completion for borgflow: save it as ~/.config/fish/completions/borgflow.fish
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


/***/ }),

/***/ 4209:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   perform: () => (/* binding */ perform)
/* harmony export */ });
/* harmony import */ var _completion_scripts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3842);

/** Does what the command line does without Borg's actions; gives the exit status. */
async function perform(command, terminal) {
    switch (command.name) {
        case 'demo':
            return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(379), __webpack_require__.e(767), __webpack_require__.e(485), __webpack_require__.e(850), __webpack_require__.e(926), __webpack_require__.e(562), __webpack_require__.e(584)]).then(__webpack_require__.bind(__webpack_require__, 3584))).demonstrate(terminal);
        case 'plan':
            return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(379), __webpack_require__.e(767), __webpack_require__.e(485), __webpack_require__.e(850), __webpack_require__.e(706)]).then(__webpack_require__.bind(__webpack_require__, 706))).showPlan(command.request, terminal);
        case 'config validate':
            return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(379), __webpack_require__.e(767), __webpack_require__.e(178)]).then(__webpack_require__.bind(__webpack_require__, 2178))).validate(command, terminal);
        case 'config show':
            return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(379), __webpack_require__.e(767), __webpack_require__.e(845)]).then(__webpack_require__.bind(__webpack_require__, 845))).show(command, terminal);
        case 'completion bash':
        case 'completion zsh':
        case 'completion fish':
            return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(379), __webpack_require__.e(767), __webpack_require__.e(374)]).then(__webpack_require__.bind(__webpack_require__, 4993))).printCompletion(shellIn(command.name), terminal);
        case 'config generate':
            return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(379), __webpack_require__.e(320)]).then(__webpack_require__.bind(__webpack_require__, 5320))).generate(command, terminal);
        case 'config bootstrap':
            return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(379), __webpack_require__.e(767), __webpack_require__.e(485), __webpack_require__.e(926), __webpack_require__.e(435)]).then(__webpack_require__.bind(__webpack_require__, 5435))).bootstrap(command, terminal);
    }
}
function shellIn(name) {
    return _completion_scripts_js__WEBPACK_IMPORTED_MODULE_0__/* .shells */ .m.find((shell) => name.endsWith(` ${shell}`)) ?? 'bash';
}


/***/ })

};
;