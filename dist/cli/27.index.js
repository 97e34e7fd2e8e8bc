"use strict";
exports.id = 27;
exports.ids = [27];
exports.modules = {

/***/ 3842:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ completionScripts),
/* harmony export */   m: () => (/* binding */ shells)
/* harmony export */ });
/** The supported shells. */
const shells = ['bash', 'zsh', 'fish'];
/** Returns the template unchanged, except that `$\{` becomes `${`. */
function script(text) {
    return String.raw(text).replaceAll('$\\{', '${');
}
/**
 * The completion script of each shell. It calls `borgflow completion candidates`, which prints whether to complete words,
 * files, or both, and then one word per line, followed by a tab and a description.
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
  # Without candidates, bash completes files, unless only words are allowed.
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

/***/ 3027:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   perform: () => (/* binding */ perform)
/* harmony export */ });
/* harmony import */ var _completion_scripts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3842);

/** Runs a command that is not a Borg action. Returns the exit status. */
async function perform(command, terminal, report) {
    switch (command.name) {
        case 'demo':
            return (await Promise.all(/* import() */[__webpack_require__.e(614), __webpack_require__.e(162)]).then(__webpack_require__.bind(__webpack_require__, 4822))).demonstrate(terminal, report);
        case 'plan':
            return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(414), __webpack_require__.e(776), __webpack_require__.e(614), __webpack_require__.e(650), __webpack_require__.e(703), __webpack_require__.e(28)]).then(__webpack_require__.bind(__webpack_require__, 8321))).showPlan(command.request, terminal);
        case 'doctor':
            return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(414), __webpack_require__.e(776), __webpack_require__.e(614), __webpack_require__.e(650), __webpack_require__.e(362), __webpack_require__.e(703), __webpack_require__.e(319)]).then(__webpack_require__.bind(__webpack_require__, 3817))).showDiagnosis(command.request, terminal);
        case 'replay':
            return (await Promise.all(/* import() */[__webpack_require__.e(31), __webpack_require__.e(14), __webpack_require__.e(534), __webpack_require__.e(249), __webpack_require__.e(747)]).then(__webpack_require__.bind(__webpack_require__, 9666))).replay(command, terminal);
        case 'history':
            return (await Promise.all(/* import() */[__webpack_require__.e(31), __webpack_require__.e(552)]).then(__webpack_require__.bind(__webpack_require__, 9171))).showHistory(command, terminal);
        case 'config validate':
            return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(414), __webpack_require__.e(776), __webpack_require__.e(179)]).then(__webpack_require__.bind(__webpack_require__, 5110))).validate(command, terminal);
        case 'config show':
            return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(414), __webpack_require__.e(776), __webpack_require__.e(38)]).then(__webpack_require__.bind(__webpack_require__, 2111))).show(command, terminal);
        case 'completion bash':
        case 'completion zsh':
        case 'completion fish':
            return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(414), __webpack_require__.e(776), __webpack_require__.e(260)]).then(__webpack_require__.bind(__webpack_require__, 1090))).printCompletion(shellIn(command.name), terminal);
        case 'config generate':
            return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(414), __webpack_require__.e(665)]).then(__webpack_require__.bind(__webpack_require__, 3665))).generate(command, terminal);
        case 'config bootstrap':
            return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(414), __webpack_require__.e(776), __webpack_require__.e(614), __webpack_require__.e(650), __webpack_require__.e(362), __webpack_require__.e(422)]).then(__webpack_require__.bind(__webpack_require__, 6168))).bootstrap(command, terminal);
    }
}
function shellIn(name) {
    return _completion_scripts_js__WEBPACK_IMPORTED_MODULE_0__/* .shells */ .m.find((shell) => name.endsWith(` ${shell}`)) ?? 'bash';
}


/***/ })

};
;