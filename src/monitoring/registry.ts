import { type Schema, scalarTypes } from '../schema/option-schema.js';
import { apprise, appriseOptions } from './apprise.js';
import { cronhub, cronhubOptions } from './cronhub.js';
import { cronitor, cronitorOptions } from './cronitor.js';
import type { MonitorFault, MonitorService } from './define-monitor.js';
import { discord, discordOptions } from './discord.js';
import { email, emailOptions } from './email.js';
import { githubIssue, githubIssueOptions } from './github-issue.js';
import { healthchecks, healthchecksOptions } from './healthchecks.js';
import { loki, lokiOptions } from './loki.js';
import { ntfy, ntfyOptions } from './ntfy.js';
import { pagerduty, pagerdutyOptions } from './pagerduty.js';
import { prometheus, prometheusOptions } from './prometheus.js';
import { pushover, pushoverOptions } from './pushover.js';
import { sentry, sentryOptions } from './sentry.js';
import { slack, slackOptions } from './slack.js';
import { teams, teamsOptions } from './teams.js';
import { uptimeKuma, uptimeKumaOptions } from './uptime-kuma.js';
import { watchgoose, watchgooseOptions } from './watchgoose.js';
import { webhook, webhookOptions } from './webhook.js';
import { zabbix, zabbixOptions } from './zabbix.js';

/** The options for monitoring services. */
export const monitorOptions = {
  ...healthchecksOptions,
  ...uptimeKumaOptions,
  ...watchgooseOptions,
  ...cronitorOptions,
  ...cronhubOptions,
  ...pagerdutyOptions,
  ...ntfyOptions,
  ...pushoverOptions,
  ...emailOptions,
  ...githubIssueOptions,
  ...appriseOptions,
  ...zabbixOptions,
  ...lokiOptions,
  ...sentryOptions,
  ...slackOptions,
  ...discordOptions,
  ...teamsOptions,
  ...webhookOptions,
  ...prometheusOptions,
} as const;

/** All services that runs are reported to. */
export const monitorServices: readonly MonitorService[] = [
  healthchecks,
  uptimeKuma,
  watchgoose,
  cronitor,
  cronhub,
  pagerduty,
  ntfy,
  pushover,
  email,
  githubIssue,
  apprise,
  zabbix,
  loki,
  sentry,
  slack,
  discord,
  teams,
  webhook,
  prometheus,
];

/** The options of these services. */
export const monitorNames: readonly string[] = monitorServices.map(({ name }) => name);

/** Finds errors in the options of a service that their schema can't express. Values of the wrong type are ignored. */
export function checkMonitorOptions(name: string, options: Readonly<Record<string, unknown>>): readonly MonitorFault[] {
  const service = monitorServices.find((one) => one.name === name);
  const properties = service?.schema[name]?.properties ?? {};
  const fitting = Object.entries(options).filter(([key, value]) => isOfType(value, properties[key]));
  return service?.check?.(Object.fromEntries(fitting)) ?? [];
}

function isOfType(value: unknown, schema: Schema | undefined): boolean {
  if (schema?.type === 'array') return Array.isArray(value) && value.every((item) => isOfType(item, schema.items));
  if (schema?.type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return schema !== undefined && scalarTypes(schema).has(typeof value);
}
