import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** One message as received by rsyslog. */
export interface Message {
  readonly severity: string;
  readonly tag: string;
  readonly text: string;
}

/** A real rsyslogd with its own socket and file, independent of the machine's syslog. */
export interface Rsyslog {
  readonly socket: string;
  /** Waits for this many messages and returns them. */
  readonly messages: (count: number) => Promise<readonly Message[]>;
  /** Stops and continues the daemon, to simulate a syslog that nobody reads. */
  readonly signal: (signal: NodeJS.Signals) => void;
  readonly stop: () => Promise<void>;
  /** Removes its files, including the socket. */
  readonly remove: () => void;
}

/** Starts rsyslogd; the test stops it. */
export async function startRsyslog(): Promise<Rsyslog> {
  const folder = mkdtempSync(join(tmpdir(), 'borgflow-rsyslog-'));
  const path = (name: string) => join(folder, name);
  writeFileSync(
    path('rsyslog.conf'),
    `global(maxMessageSize="256k" workDirectory="${folder}" processInternalMessages="off" parser.escapeControlCharactersOnReceive="off")
module(load="imuxsock" SysSock.Use="off")
input(type="imuxsock" Socket="${path('log')}" CreatePath="on" RateLimit.Interval="0" UsePIDFromSystem="off")
template(name="whole" type="list") {
  property(name="syslogfacility-text") constant(value=".") property(name="syslogseverity-text") constant(value=" ")
  property(name="syslogtag") constant(value=" ") property(name="msg") constant(value="\\n")
}
action(type="omfile" file="${path('messages')}" template="whole" asyncWriting="off")
`,
  );
  const daemon = spawn('/usr/sbin/rsyslogd', ['-n', '-f', path('rsyslog.conf'), '-i', path('pid')], {
    stdio: 'ignore',
  });
  await until(() => existsSync(path('log')) && statSync(path('log')).isSocket());
  const read = () =>
    (existsSync(path('messages')) ? readFileSync(path('messages'), 'utf8') : '').split('\n').slice(0, -1);
  return {
    socket: path('log'),
    messages: async (count) => {
      await until(() => read().length >= count);
      await quiet(() => read().length);
      return read().map(messageOf);
    },
    signal: (signal) => daemon.kill(signal),
    stop: () => ended(daemon),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Waits until a count no longer changes, so that messages of one test don't arrive in the next. */
async function quiet(count: () => number): Promise<void> {
  let before = -1;
  while (before !== count()) {
    before = count();
    await wait(150);
  }
}

function messageOf(line: string): Message {
  const [, severity = '', tag = '', text = ''] = /^(\S+) (\S+) {1,2}(.*)$/.exec(line) ?? [];
  return { severity, tag, text };
}

async function ended(daemon: ChildProcess): Promise<void> {
  if (daemon.exitCode !== null || daemon.signalCode !== null) return;
  const exit = new Promise((resolve) => daemon.once('exit', resolve));
  daemon.kill('SIGCONT');
  daemon.kill('SIGTERM');
  await exit;
}

/** Waits until a condition is true; fails after five minutes. */
export async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + 300_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error('It did not happen within five minutes.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
