import { appriseOptions } from './apprise.js';
import { cronhub, cronhubOptions } from './cronhub.js';
import { cronitor, cronitorOptions } from './cronitor.js';
import type { MonitorService } from './define-monitor.js';
import { healthchecks, healthchecksOptions } from './healthchecks.js';
import { lokiOptions } from './loki.js';
import { ntfyOptions } from './ntfy.js';
import { pagerdutyOptions } from './pagerduty.js';
import { pushoverOptions } from './pushover.js';
import { sentryOptions } from './sentry.js';
import { uptimeKumaOptions } from './uptime-kuma.js';
import { watchgoose, watchgooseOptions } from './watchgoose.js';
import { zabbixOptions } from './zabbix.js';

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
export const monitorServices: readonly MonitorService[] = [healthchecks, watchgoose, cronitor, cronhub];

/** The options of these services. */
export const supportedMonitorNames: readonly string[] = monitorServices.map(({ name }) => name);
