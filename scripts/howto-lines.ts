/**
 * Command lines from how-tos, crontabs, and systemd units of borgmatic 1.5 to 2.1, to be run with `borgmatic` as a name
 * for Borgflow. Lines that write to /etc are not included.
 */
export const works: readonly string[] = `
borgmatic
borgmatic --version
borgmatic --help
borgmatic --stats
borgmatic --verbosity 1
borgmatic --verbosity 2
borgmatic --syslog-verbosity 1
borgmatic --verbosity -1 --syslog-verbosity 1
borgmatic --verbosity -2 --syslog-verbosity 1
borgmatic --log-file /path/to/file.log
borgmatic --log-file /path/to/file.log --log-file-verbosity 2
borgmatic --log-file /path/to/file.log --log-file-format "{message}"
borgmatic --bash-completion > completions
sudo sh -c "borgmatic --bash-completion > completions"
borgmatic --fish-completion | sudo tee borgmatic.fish
borgmatic create
borgmatic create check
borgmatic create --verbosity 1 --list --stats
borgmatic --create --verbosity 1 --files --stats
borgmatic create --compression zstd
borgmatic create --override remote_path=/usr/local/bin/borg1
borgmatic create --override location.remote_path=borg1
borgmatic create --override repositories=[test.borg]
borgmatic create --override repositories="[{path: test.borg, label: test}]"
borgmatic create --override repositories=[test.borg,repo.borg]
borgmatic create --override source_directories="['path']"
borgmatic create --repositories "[{path: test.borg, label: local}]"
borgmatic create --repositories[0].path repo.borg
borgmatic prune
borgmatic compact
borgmatic check
borgmatic check --force
borgmatic check --only data --only extract
borgmatic prune create check --config config.yaml
borgmatic prune compact create check --stats -v 0
borgmatic -c config.yaml --prune --create --check
borgmatic -C -p -k
borgmatic list
borgmatic list --successful
borgmatic --list --json
borgmatic -l -P host-
borgmatic list --find foo.txt
borgmatic list --find foo.txt --last 5
borgmatic list --archive latest --find *borgmatic/*_databases
borgmatic list --archive latest
borgmatic rlist
borgmatic repo-list
borgmatic repo-list --json
borgmatic info
borgmatic info --json
borgmatic info --archive latest
borgmatic rinfo
borgmatic repo-info
borgmatic diff --archive latest --second-archive host-2023-01-02T04:06:07.080910
borgmatic extract --archive host-2023-01-02T04:06:07.080910
borgmatic extract --archive latest
borgmatic extract --repository repo.borg --archive latest
borgmatic extract --archive latest --path path/1 --path path/2
borgmatic extract --archive latest --restore-path path/1 path/2
borgmatic extract --archive latest --destination /tmp
borgmatic extract --archive latest --strip-components all --path path/1
borgmatic export-tar --archive latest --destination /tmp/test.tar.gz
borgmatic mount --archive latest --mount-point /mnt
borgmatic umount --mount-point /mnt
borgmatic mount --mount-point /mnt
borgmatic umount --mount-point /mnt
borgmatic mount --archive latest --mount-point /mnt --path path/1
borgmatic umount --mount-point /mnt
borgmatic config bootstrap --repository repo.borg --destination /tmp
borgmatic config bootstrap --repository repo.borg --archive host-2023-01-02T04:06:07.080910 --destination /tmp
borgmatic config validate
borgmatic config validate --show
borgmatic config show --json
borgmatic config show --option repositories --json
sudo borgmatic config generate --destination /etc/borgmatic.d/app1.yaml
sudo borgmatic config generate --destination /etc/borgmatic.d/app2.yaml
borgmatic config generate --source config.yaml --destination config-new.yaml
borgmatic repo-create --encryption repokey
borgmatic init --encryption repokey
borgmatic borg break-lock
borgmatic borg --repository repo.borg break-lock
borgmatic borg list --short
borgmatic borg --archive latest list '::$ARCHIVE'
borgmatic borg list ::host-2023-01-02T04:06:07.080910
borgmatic break-lock
borgmatic key export
borgmatic restore --archive latest
borgmatic restore --archive host-2023-01-02T04:06:07.080910
borgmatic restore --config /path/to/config.yaml --archive latest
borgmatic restore --repository repo.borg --archive latest
borgmatic restore --archive latest --database users --database orders
borgmatic restore --archive latest --database users --hook postgresql
borgmatic restore --archive latest --database users --schema tentant1
borgmatic restore --archive latest --database users --original-hostname host1.example.org
borgmatic restore --archive latest --database users --original-port 5433
borgmatic restore --archive latest --database users --hostname database2.example.org --port 5433 --username postgres --password trustsome1
borgmatic restore --data-source mybucket --hostname influx.example.org --port 8086 --password othertoken --archive latest
borgmatic delete --archive host-2023-01-02T04:06:07.080910
borgmatic browse
borgmatic create --bootstrap.store-config-files false
`
  .trim()
  .split('\n');

/** Lines that Borg 1 or the test configuration must refuse, each with the expected message. */
export const refused: readonly (readonly [line: string, message: RegExp])[] = [
  ['borgmatic repo-create --encryption aes256-ocb', /aes256-ocb/],
  ['borgmatic repo-create --verbosity 1 --encryption aes256-ocb --id-hash blake3', /--id-hash needs Borg 2/],
  ['borgmatic rcreate --encryption repokey-blake2', /already exists with encryption repokey/],
  ['borgmatic init -e keyfile --append-only', /already exists with encryption repokey/],
  ['borgmatic extract --repository repo.borg --archive host-2023-...', /Archive host-2023-\.\.\. not found/],
  ['borgmatic create --override parent_option.option1=value1', /parent_option/],
  ['borgmatic create --override repositories="[\'user@server:test.borg\']"', /user@server|server/],
  ['borgmatic create --archive latest', /--archive is a flag of/],
];
