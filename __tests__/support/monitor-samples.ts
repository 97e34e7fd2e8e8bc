/** Where the services of samples are in a test. */
interface SampleAddresses {
  /** The URL of an HTTP server. Each service has a path there that begins with its name. */
  readonly url: string;
  /** The port of a mail server on 127.0.0.1. */
  readonly mailPort: number;
  /** The path of the file for Prometheus. */
  readonly textfile: string;
}

/**
 * Returns options for each monitoring service that can be configured, which is told when a run starts, finishes, and
 * fails, if the service has these states. Only PagerDuty and Pushover have addresses that can't be configured.
 */
export function monitorSamples({ url, mailPort, textfile }: SampleAddresses): Readonly<Record<string, object>> {
  const states = ['start', 'finish', 'fail'];
  return {
    healthchecks: { ping_url: `${url}/healthchecks` },
    uptime_kuma: { push_url: `${url}/uptime_kuma` },
    watchgoose: { ping_url: `${url}/watchgoose` },
    cronitor: { ping_url: `${url}/cronitor` },
    cronhub: { ping_url: `${url}/cronhub/start/uuid` },
    pagerduty: { integration_key: 'key-4711' },
    ntfy: { topic: 'topic', server: `${url}/ntfy`, states },
    pushover: { token: 'token-4711', user: 'user-4711', states },
    email: { server: '127.0.0.1', port: mailPort, from: 'backup@example.org', to: ['admin@example.org'], states },
    github_issue: { token: 'token-4711', repository: 'example/backups', api_url: `${url}/github_issue` },
    apprise: { services: [{ url: `${url.replace('http:', 'json:')}/apprise`, label: 'json' }], states },
    zabbix: { itemid: 1, server: `${url}/zabbix`, api_key: 'key-4711', states },
    loki: { url: `${url}/loki`, labels: { app: 'borgflow' } },
    sentry: { data_source_name_url: `${url.replace('//', '//public@')}/sentry/12`, monitor_slug: 'backup' },
    slack: { webhook_url: `${url}/slack`, states },
    discord: { webhook_url: `${url}/discord`, states },
    teams: { webhook_url: `${url}/teams`, states },
    webhook: { url: `${url}/webhook`, states },
    prometheus: { textfile, pushgateway: { url: `${url}/prometheus` } },
  };
}
