import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { namedBy, scriptsNamedBy } from '../../src/shell/scripts.js';

const around = { folder: '/work', home: '/home/me', constants: { scripts: '/srv/scripts' } };

const given = { ...around, environment: { TOOLS: '/srv/tools', HOME_DIR: undefined } };

describe('what other programs run', () => {
  test.each<readonly [command: string, ...paths: string[]]>([
    ["env -S '/a -x' y; env --split-string='sh /b'; env -vS /c", '/a', '/b', '/c'],
    ['start-stop-daemon --start --pidfile /run/x --exec /a -- -x; start-stop-daemon -S -a /b', '/a', '/b'],
    ['sg backup -c /a; lckdo /run/lock /b; logsave /log /c; runcon -t x /d; valgrind /e', '/a', '/b', '/c', '/d', '/e'],
    ['python3 -W ignore -X utf8 /a.py; perl -I lib /b.pl; node -r /c.js /d.js', '/a.py', '/b.pl', '/c.js', '/d.js'],
    ['php -f /a.php; java -jar /b.jar; deno run /c.ts; ruby -r /d.rb -e 1', '/a.php', '/b.jar', '/c.ts', '/d.rb'],
    ['python3 < /a.py; cat /b.py | python3 -; python3 -c "1" < /data', '/a.py', '/b.py'],
    ['make -f /a; make -C /d --file=/b; awk -F : -f /c data; sed -f /e x; jq -f /f', '/a', '/b', '/c', '/e', '/f'],
    ['psql -f /a; psql < /b; sqlite3 x.db < /c; expect /d; fish /e; at -f /f now', '/a', '/b', '/c', '/d', '/e', '/f'],
    ['bash --rcfile /a -i; BASH_ENV=/b bash -c true; ENV=/c sh -i', '/a', '/b', '/c'],
    ['cat /a | tee log | sh; envsubst < /b | sh; cut -c1- /c | sudo sh; sed s/a/b/ /d | sh', '/a', '/b', '/c', '/d'],
    ['eval "$(cat /a)"; sh -c "$(cat /b)"; . <(sed s/a/b/ /c); bash <(cat /d)', '/a', '/b', '/c', '/d'],
    ['for s in /a /b; do "$s"; done; for d in /x /y; do sh $d/c; done', '/a', '/b', '/x/c', '/y/c'],
    ['$TOOLS/a; "${TOOLS}/b"; TOOLS=/mine; sh $TOOLS/c', '/mine/c'],
    ['$TOOLS/a; sh "${TOOLS}/b"', '/srv/tools/a', '/srv/tools/b'],
    ['"${SCRIPTS:-/opt}/a"; ${TOOLS:-/opt}/b; X=/x; ${X-/opt}/c', '/opt/a', '/srv/tools/b', '/x/c'],
    [
      'rsync -aze /a x y; rsync --rsh="/b -x" x y; tar -I /c -cf x y; tar --to-command=/d -xf x',
      '/a',
      '/b',
      '/c',
      '/d',
    ],
    ['sh /opt/link/../a.sh; /opt/../b', '/opt/link/../a.sh', '/opt/../b'],
  ])('%j', (command, ...paths) => {
    expect(scriptsNamedBy(command, given).map(({ path }) => path)).toEqual(paths);
  });

  test('programs are named, except builtins, functions, and programs on other machines', () => {
    const command =
      'cd /x && pg_dump x | gzip > y; f() { sudo -u x rsync a b; }; f; A=1 env nice foo; ssh h bar; docker exec c baz; $X; [ -e x ]';
    expect(namedBy(command, given).programs).toEqual([
      ...['pg_dump', 'gzip', 'sudo', 'rsync', 'env', 'nice', 'foo', 'ssh', 'docker'],
    ]);
  });

  test('folders are named that a command puts on the PATH, or from which it runs everything', () => {
    const command =
      'export PATH="/opt/bin:$PATH:/opt/sbin:bin"; run-parts --regex=x /etc/a.d; for s in /etc/b.d/*.sh; do . $s; done; sh /etc/c/$X';
    const { pathFolders, scriptFolders } = namedBy(command, given);
    expect({ pathFolders, scriptFolders }).toEqual({
      pathFolders: ['/opt/bin', '/opt/sbin'],
      scriptFolders: ['/etc/a.d', '/etc/b.d', '/etc/c'],
    });
  });

  test('paths are mentioned that a program may run, but not those that are data', () => {
    const command =
      'daemonize /a; uv run ./b.py; ip netns exec x /c; cp /d /e; sh -c \'exec "$@"\' sh /f; tar cf /g /h';
    expect(namedBy(command, given).mentioned).toEqual(['/a', '/work/b.py', '/c', '/f']);
  });
});

describe('scriptsNamedBy finds the paths of commands', () => {
  test.each<readonly [command: string, ...paths: string[]]>([
    ['/opt/backup/prepare.sh --quick', '/opt/backup/prepare.sh'],
    ['scripts/stop.sh; ./start.sh & ../x', 'scripts/stop.sh', './start.sh', '../x'],
    ['a && /b || /c | /d\n/e', '/b', '/c', '/d', '/e'],
    ['/b && /b', '/b'],
    ['sudo -u postgres -E /opt/dump.sh', '/opt/dump.sh'],
    ['/usr/bin/sudo /opt/dump.sh', '/usr/bin/sudo', '/opt/dump.sh'],
    ['sh -eu /opt/a.sh; bash -o pipefail /opt/b.sh', '/opt/a.sh', '/opt/b.sh'],
    ["bash -c '/opt/a.sh && sudo sh /opt/b.sh'", '/opt/a.sh', '/opt/b.sh'],
    ['bash -s /opt/argument < /opt/a.sh', '/opt/a.sh'],
    ['. /etc/profile; source ./b; exec /c', '/etc/profile', './b', '/c'],
    ['A=/x B="/y z" env -u C D=/z nice -n 5 timeout -k 9 60 ./run.sh /argument', './run.sh'],
    ['flock -w 5 /run/lock /opt/a.sh', '/opt/a.sh'],
    ['python3 -u /opt/a.py /data', '/opt/a.py'],
    ["perl -e 'print 1/2' /data"],
    ['if ! /opt/a.sh; then /opt/b.sh; else { /opt/c.sh; }; fi', '/opt/a.sh', '/opt/b.sh', '/opt/c.sh'],
    ['while ./more; do ./work; done', './more', './work'],
    ['(/a; (/b)) && x=$(/c "$(/d)") `/e \\`/f\\`` "$(/g "h")" "`/i`"', '/a', '/b', '/d', '/c', '/f', '/e', '/g', '/i'],
    ['cat <(/a)', '/a'],
    ['\'/opt/my scripts/a.sh\' x; "/opt/b c"; /opt/d\\ e', '/opt/my scripts/a.sh', '/opt/b c', '/opt/d e'],
    [
      '~/bin/a.sh; $HOME/b.sh; "${HOME}/c.sh"; sh ~/d.sh',
      '/home/me/bin/a.sh',
      '/home/me/b.sh',
      '/home/me/c.sh',
      '/home/me/d.sh',
    ],
    ['2>/dev/null >/var/log/x /opt/a.sh 2>&1 </opt/b.sh', '/opt/a.sh'],
    ['# /opt/a.sh\n/opt/b.sh # ; /opt/c.sh\n/opt/d#e', '/opt/b.sh', '/opt/d#e'],
    ['/opt/a \\\n  -x; /op\\\nt/b', '/opt/a', '/opt/b'],
    ["/a <<EOF && /b\n/c $(x)\nEOF\n/d <<-'E F'\n\t/e\n\tE F\n/f", '/a', '/b', '/d', '/f'],
    ['/a <<A; /b <<B\n/x\nA\n/y\nB\n/c', '/a', '/b', '/c'],
    ['/a <<EOF\n/b', '/a'],
    ['echo /opt/a.sh "; /opt/b.sh" \'&& /opt/c.sh\''],
    ['$DIRECTORY/a.sh; ${X%/y}/b; /opt/*.sh; $(echo /opt/)x; backup.sh; sh -c backup.sh'],
    ['sh backup.sh; . ./b.sh; python3 c.py', 'backup.sh', './b.sh', 'c.py'],
    ['echo "unfinished /a'],
    ['$(/a', '/a'],
    ['`/a', '/a'],
    [''],
    ["su backup -c '/opt/a.sh x'; su -c /opt/b.sh; su - backup /opt/c.sh", '/opt/a.sh', '/opt/b.sh', '/opt/c.sh'],
    ["runuser -u backup -- /opt/a.sh; runuser backup -c '/opt/b.sh'", '/opt/a.sh', '/opt/b.sh'],
    ['find /data -name x -exec /opt/a.sh {} \\; -o -exec sh -c "/opt/b.sh {}" \\;', '/opt/a.sh', '/opt/b.sh'],
    ["ls | xargs -n 1 -I {} /opt/a.sh {}; ls | xargs sh -c '/opt/b.sh'", '/opt/a.sh', '/opt/b.sh'],
    ['systemd-run --scope -p A=b --unit x /opt/a.sh; systemd-cat -t x /opt/b.sh', '/opt/a.sh', '/opt/b.sh'],
    [
      "flock /run/lock -c '/opt/a.sh'; flock -n /run/lock sh /opt/b.sh; flock /run/lock /opt/c.sh",
      '/opt/a.sh',
      '/opt/b.sh',
      '/opt/c.sh',
    ],
    [
      'env -i A=b /opt/a.sh; nice -n 5 ionice -c 3 /opt/b.sh; setpriv --reuid 5 /opt/c.sh',
      '/opt/a.sh',
      '/opt/b.sh',
      '/opt/c.sh',
    ],
    [
      'nsenter -t 1 -m /opt/a.sh; unshare -n /opt/b.sh; chronic /opt/c.sh; nohup /opt/d.sh &',
      '/opt/a.sh',
      '/opt/b.sh',
      '/opt/c.sh',
      '/opt/d.sh',
    ],
    [
      "eval '/opt/a.sh'; eval /opt/b.sh x; trap '/opt/c.sh' EXIT; alias x=/opt/d.sh",
      '/opt/a.sh',
      '/opt/b.sh',
      '/opt/c.sh',
      '/opt/d.sh',
    ],
    ['parallel -j 2 /opt/a.sh ::: a b; watch -n 5 /opt/b.sh', '/opt/a.sh', '/opt/b.sh'],
    ['cat /opt/a.sh | sh; cat /opt/b.sh | sudo bash -s x; sh < /opt/c.sh', '/opt/a.sh', '/opt/b.sh', '/opt/c.sh'],
    ['sh <<EOF\n/opt/a.sh\nEOF\necho /opt/b.sh | sh; bash <<< /opt/c.sh', '/opt/a.sh', '/opt/b.sh', '/opt/c.sh'],
    ['. /dev/stdin <<EOF\n. /opt/a.sh\nEOF', '/opt/a.sh'],
    [
      'D=/opt; F="$D/tools"; $D/a.sh; sh "${F}/b.sh"; X=/opt/c.sh && exec $X',
      '/opt/a.sh',
      '/opt/tools/b.sh',
      '/opt/c.sh',
    ],
    ['{scripts}/a.sh; sudo {scripts}/b.sh', '/srv/scripts/a.sh', '/srv/scripts/b.sh'],
    [
      'for x in a b; do /opt/a.sh $x; done; case $1 in a) /opt/b.sh;; *) /opt/c.sh;; esac',
      '/opt/a.sh',
      '/opt/b.sh',
      '/opt/c.sh',
    ],
    ['f() { /opt/a.sh; }; f; coproc /opt/b.sh; time /opt/c.sh', '/opt/a.sh', '/opt/b.sh', '/opt/c.sh'],
    ['ssh host /opt/a.sh; docker exec c /opt/b.sh; ssh host sh < /opt/c.sh'],
  ])('%j', (command, ...paths) => {
    expect(scriptsNamedBy(command, around).map(({ name }) => name)).toEqual(paths);
  });

  test.each<readonly [command: string, ...paths: string[]]>([
    ['./a.sh', '/work/a.sh'],
    ['cd /opt && ./a.sh', '/opt/a.sh'],
    ['cd /opt; cd tools || exit 1; ./a.sh; sh b.sh', '/opt/tools/a.sh', '/opt/tools/b.sh'],
    ['(cd /opt && ./a.sh); ./b.sh', '/opt/a.sh', '/work/b.sh'],
    ['{ cd /opt; }; ./a.sh', '/opt/a.sh'],
    ['cd /opt | cat; ./a.sh', '/work/a.sh'],
    ['D=/opt; cd "$D" && ./a.sh', '/opt/a.sh'],
    ['cd; ./a.sh; cd ~/x; ./b.sh', '/home/me/a.sh', '/home/me/x/b.sh'],
    ['cd "$UNKNOWN"; ./a.sh; cd /opt; ./b.sh', '/opt/b.sh'],
    ["sh -c 'cd /opt && ./a.sh'; ./b.sh", '/opt/a.sh', '/work/b.sh'],
    ["eval 'cd /opt'; ./a.sh", '/opt/a.sh'],
    ['if cd /opt; then ./a.sh; fi; x=$(cd /srv && ./b.sh); ./c.sh', '/opt/a.sh', '/srv/b.sh', '/opt/c.sh'],
    [
      'env -C /opt ./a.sh; sudo -D /srv ./b.sh; systemd-run --working-directory=/mnt ./c.sh',
      '/opt/a.sh',
      '/srv/b.sh',
      '/mnt/c.sh',
    ],
    ['chroot /mnt /bin/a.sh; /usr/sbin/chroot /mnt sh -c /b.sh', '/mnt/bin/a.sh', '/usr/sbin/chroot', '/mnt/b.sh'],
    ['"$PWD/a.sh"; cd /opt && $PWD/b.sh', '/work/a.sh', '/opt/b.sh'],
    ['su - backup -c ./a.sh', '/work/a.sh'],
  ])('in the folder where the command runs: %j', (command, ...paths) => {
    expect(scriptsNamedBy(command, around).map(({ path }) => path)).toEqual(paths);
  });

  test.each(['(', '{ ', 'if ', '$(', '"$(', '`', '${x:-', 'eval ', 'sh -c "', 'ssh h ', 'sudo ', '$((', '<<E '])(
    'and nothing in a command that nests too deeply: %j',
    (opener) => {
      expect(scriptsNamedBy(`${opener.repeat(3000)}/opt/a.sh`, around).length).toBeLessThanOrEqual(1);
    },
  );

  test('and accepts any text', () => {
    const marks = '/a " \' ` $( ) ${ } \\ # ; <<E << < > ~/ $ & | sh -c sudo env = ['.split(' ');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...marks, ' ', '\n', '\nE\n'), { maxLength: 20 }), (parts) => {
        expect(Array.isArray(scriptsNamedBy(parts.join(''), around))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
