import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { scriptsNamedBy } from '../../src/shell/scripts.js';

const around = { folder: '/work', home: '/home/me' };

describe('scriptsNamedBy finds the paths that stand where a command does', () => {
  test.each<readonly [command: string, ...paths: string[]]>([
    ['/opt/backup/prepare.sh --quick', '/opt/backup/prepare.sh'],
    ['scripts/stop.sh; ./start.sh & ../x', 'scripts/stop.sh', './start.sh', '../x'],
    ['a && /b || /c | /d\n/e', '/b', '/c', '/d', '/e'],
    ['/b && /b', '/b'],
    ['sudo -u postgres -E /opt/dump.sh', '/opt/dump.sh'],
    ['/usr/bin/sudo /opt/dump.sh', '/usr/bin/sudo', '/opt/dump.sh'],
    ['sh -eu /opt/a.sh; bash -o pipefail /opt/b.sh', '/opt/a.sh', '/opt/b.sh'],
    ["bash -c '/opt/a.sh && sudo sh /opt/b.sh'", '/opt/a.sh', '/opt/b.sh'],
    ['bash -s /opt/argument < /opt/a.sh'],
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
    ['$DIRECTORY/a.sh; ${X:-/y}/b; /opt/*.sh; $(echo /opt/)x; backup.sh; sh backup.sh'],
    ['echo "unfinished /a'],
    ['$(/a', '/a'],
    ['`/a', '/a'],
    [''],
  ])('%j', (command, ...paths) => {
    expect(scriptsNamedBy(command, around).map(({ name }) => name)).toEqual(paths);
  });

  test('and reads any text to its end', () => {
    const marks = '/a " \' ` $( ) ${ } \\ # ; <<E << < > ~/ $ & | sh -c sudo env = ['.split(' ');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...marks, ' ', '\n', '\nE\n'), { maxLength: 20 }), (parts) => {
        expect(Array.isArray(scriptsNamedBy(parts.join(''), around))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
