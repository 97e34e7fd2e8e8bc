import { appriseOptions } from './apprise.js';
import { cronhubOptions } from './cronhub.js';
import { cronitorOptions } from './cronitor.js';
import { healthchecksOptions } from './healthchecks.js';
import { lokiOptions } from './loki.js';
import { ntfyOptions } from './ntfy.js';
import { pagerdutyOptions } from './pagerduty.js';
import { pushoverOptions } from './pushover.js';
import { sentryOptions } from './sentry.js';
import { uptimeKumaOptions } from './uptime-kuma.js';
import { watchgooseOptions } from './watchgoose.js';
import { zabbixOptions } from './zabbix.js';

/** The options for monitoring services. None of them is supported yet; a file that has one gets a warning. */
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
