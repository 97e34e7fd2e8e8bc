import { defineOptions } from '../configuration/schema.js';

const secret = { type: 'string', 'x-secret': true } as const;

/** A service's settings: what is secret is known by name, the rest is taken as it is. */
function service<const Secrets extends Readonly<Record<string, typeof secret>>>(description: string, secrets: Secrets) {
  return { type: 'object', description, properties: secrets, additionalProperties: true } as const;
}

/** The options under which monitoring services are named. None is pinged yet; a file that has one gets a warning. */
export const monitorOptions = defineOptions({
  healthchecks: service('Healthchecks, by its ping URL.', { ping_url: secret }),
  cronitor: service('Cronitor, by its ping URL.', { ping_url: secret }),
  cronhub: service('Cronhub, by its ping URL.', { ping_url: secret }),
  pagerduty: service('PagerDuty, by its integration key.', { integration_key: secret }),
  ntfy: service('ntfy, by its topic.', { password: secret, access_token: secret }),
  pushover: service('Pushover, by its token and user.', { token: secret, user: secret }),
  zabbix: service('Zabbix, by its server and item.', { password: secret, api_key: secret }),
  apprise: {
    type: 'object',
    description: 'Apprise, by the URLs of its services.',
    properties: {
      services: {
        type: 'array',
        items: { type: 'object', properties: { url: secret }, additionalProperties: true },
      },
    },
    additionalProperties: true,
  },
  loki: service('Loki, by its URL.', { url: secret }),
  sentry: service('Sentry, by its data source URL.', { data_source_name_url: secret }),
  uptime_kuma: service('Uptime Kuma, by its push URL.', { push_url: secret }),
  watchgoose: service('Watchgoose, by its ping URL.', { ping_url: secret }),
});
