import { apprise, appriseOptions } from './apprise.js';
import { cronhub, cronhubOptions } from './cronhub.js';
import { cronitor, cronitorOptions } from './cronitor.js';
import type { MonitorService } from './define-monitor.js';
import { healthchecks, healthchecksOptions } from './healthchecks.js';
import { loki, lokiOptions } from './loki.js';
import { ntfy, ntfyOptions } from './ntfy.js';
import { pagerduty, pagerdutyOptions } from './pagerduty.js';
import { pushover, pushoverOptions } from './pushover.js';
import { sentry, sentryOptions } from './sentry.js';
import { uptimeKuma, uptimeKumaOptions } from './uptime-kuma.js';
import { watchgoose, watchgooseOptions } from './watchgoose.js';
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
  ...appriseOptions,
  ...zabbixOptions,
  ...lokiOptions,
  ...sentryOptions,
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
  apprise,
  zabbix,
  loki,
  sentry,
];

/** The options of these services. */
export const monitorNames: readonly string[] = monitorServices.map(({ name }) => name);
