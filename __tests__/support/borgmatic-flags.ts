/**
 * All flags of all actions from borgmatic 1.5 to 2.1, written by hand: `=` takes a value, `=+` can be repeated with one value
 * each, `=*` can be repeated with several values each.
 */
export const actionFlags: Readonly<Record<string, string>> = {
  'repo-create': `-e= --encryption= --append-only --storage-quota= --source-repository= --other-repo= --repository=
    --copy-crypt-key --make-parent-dirs -i= --id-hash= --key-location= --from-borg1`,
  transfer: `--repository= --source-repository= --archive= --upgrader= --progress -a= --match-archives= --glob-archives=
    --sort-by= --first= --last= --oldest= --newest= --older= --newer= --from-borg1`,
  create: '--progress --stats --quick-stats --list --files --json --repository= --comment=',
  prune: `--stats --quick-stats --list --files --repository= --oldest= --newest= --older= --newer= -a= --match-archives=
    --glob-archives= --from=`,
  compact: '--progress --cleanup-commits --threshold= --repository=',
  check: `--progress --repair --only=+ --force --repository= --max-duration= -a= --match-archives= --glob-archives=`,
  delete: `--repository= --archive= --list --stats --cache-only --force --keep-security-info --save-space
    --checkpoint-interval= -a= --match-archives= --glob-archives= --sort-by= --first= --last= --oldest= --newest=
    --older= --newer=`,
  'repo-delete': '--repository= --list --force --cache-only --keep-security-info',
  extract: '--repository= --archive= --path=* --restore-path=* --destination= --progress --strip-components=',
  'export-tar': `--repository= --archive= --path=* --destination= --tar-filter= --files --list --strip-components=`,
  mount: `--repository= --archive= --mount-point= --path=* --foreground --options= --first= --last= --oldest= --newest=
    --older= --newer=`,
  umount: '--mount-point=',
  restore: `--repository= --archive= --database=* --data-source=+ --schema=* --hostname= --port= --container= --username=
    --password= --restore-path= --original-label= --original-hostname= --original-container= --original-port= --hook=
    --progress`,
  'repo-list': `--repository= --short --format= --json -P= --prefix= -a= --match-archives= --glob-archives= --sort-by=
    --first= --last= --oldest= --newest= --older= --newer= --deleted`,
  list: `--repository= --archive= --path=* --find=* --short --format= --json -P= --prefix= -a= --match-archives=
    --glob-archives= --successful --sort-by= --first= --last= -e= --exclude= --exclude-from= --pattern=
    --patterns-from=`,
  'repo-info': '--repository= --json',
  info: `--repository= --archive= --json -P= --prefix= -a= --match-archives= --glob-archives= --sort-by= --first= --last=
    --oldest= --newest= --older= --newer=`,
  diff: `--repository= --archive= --second-archive= --same-chunker-params --sort-by=+ --content-only --only-patterns`,
  'break-lock': '--repository=',
  'key export': '--paper --qr-html --repository= --path=',
  'key import': '--paper --repository= --path=',
  'key change-passphrase': '--repository=',
  recreate: `--repository= --archive= --list --target= --comment= --timestamp= -a= --match-archives= --glob-archives=`,
  'config bootstrap': `--repository= --local-path= --remote-path= --user-runtime-directory= --borgmatic-source-directory=
    --archive= --destination= --strip-components= --progress --ssh-command=`,
  'config generate': '-s= --source= -d= --destination= --overwrite --split',
  'config validate': '-s --show',
  'config show': '--option= --json',
};

/** The global flags. */
export const lineFlags = `-c=* --config=* --override=* --excludes= -n --dry-run -nc --no-color -v= --verbosity=
  --syslog-verbosity= --log-file-verbosity= --monitoring-verbosity= --log-file= --log-file-format= --log-json
  --no-environment-interpolation --repository=`;

/** The aliases of actions. */
export const otherNames: Readonly<Record<string, string>> = {
  'repo-create': 'rcreate init --init -I',
  create: '--create -C',
  prune: '--prune -p',
  compact: '--compact',
  check: '--check -k',
  extract: '--extract -x',
  'export-tar': '--export-tar',
  mount: '--mount -m',
  umount: '--umount -u',
  'repo-delete': 'rdelete',
  restore: '--restore -r',
  'repo-list': 'rlist',
  list: '--list -l',
  'repo-info': 'rinfo',
  info: '--info -i',
};

/** A flag and its arity. */
export interface ListedFlag {
  readonly spelling: string;
  readonly arity: '' | '=' | '=+' | '=*';
}

/** Parses a list of flags. */
export function listedFlags(text: string): readonly ListedFlag[] {
  return text.split(/\s+/).map((word) => {
    const [, spelling = '', arity = ''] = /^(-[^=]*)(=[+*]?)?$/.exec(word) ?? [];
    return { spelling, arity: arity === '=' || arity === '=+' || arity === '=*' ? arity : '' };
  });
}
