import type { Configuration } from '../configuration/configuration.js';
import type { MonitorService } from '../monitoring/define-monitor.js';
import { type ReachableServer, reachServer } from '../monitoring/http.js';
import { monitorServices } from '../monitoring/registry.js';
import { findProgram } from '../process/launch.js';
import { timeLimit } from '../process/time-limit.js';
import { folderProblem } from '../system/paths.js';
import { broken, fine, fromMessage, type Result } from './diagnosis.js';
import { type Examination, messageOf } from './examination.js';
import { portFault } from './open-port.js';
import type { Probe } from './probe.js';

/** Whether the monitoring services of a file can be reached. None of them is told anything. */
export const monitorReach: Probe = {
  check: 'monitoring',
  of: 'configuration',
  look: async (examination, file, signal) => {
    const values: Readonly<Record<string, unknown>> = file.options;
    const used = monitorServices.filter(({ name }) => typeof values[name] === 'object' && values[name] !== null);
    const limit = timeLimit(10_000, [signal]);
    const around = { examination, file, signal: limit.signal };
    const looks = used.map((service) => lookAt(service, { ...Object(values[service.name]) }, around));
    return await Promise.all(looks).finally(limit.end);
  },
};

interface Around {
  readonly examination: Examination;
  readonly file: Configuration;
  readonly signal: AbortSignal;
}

async function lookAt(
  service: MonitorService,
  options: Readonly<Record<string, unknown>>,
  { examination, file, signal }: Around,
): Promise<Result> {
  const { environment } = examination.surroundings;
  const { title, name } = service;
  const where = `${name} in ${file.name.name}`;
  let resolved: Readonly<Record<string, unknown>>;
  try {
    resolved = await examination.credentials(options, { options: file.options, cancel: signal });
  } catch (error) {
    return fromMessage('error', messageOf(error), `Fix the credential of ${where}.`);
  }
  const needs = service.needs(resolved, environment);
  if ('program' in needs) {
    const folders = [environment['PATH'] ?? '', ...(needs.folders ?? [])].join(':');
    if (findProgram(needs.program, folders) !== undefined) return fine(`${title}: ${needs.program} is there.`);
    return broken(`${title} needs the program ${needs.program}, which is not installed.`, `Install ${needs.program}.`);
  }
  if ('folder' in needs) {
    const problem = folderProblem(needs.folder);
    if (problem === undefined) return fine(`${title}: ${needs.folder} can be written to.`);
    return broken(`${title} is told nothing: ${problem}.`, `Fix the permissions, or ${where}.`);
  }
  if ('port' in needs) {
    const fault = await portFault(needs, signal);
    if (fault === undefined) return fine(`${title} can be reached.`);
    return broken(`${title} can't be reached: ${fault}.`, `Check the network, and ${where}.`);
  }
  const fault = await answerFault(needs, { signal, environment });
  if (fault === undefined) return fine(`${title} can be reached.`);
  return broken(`${title} can't be reached: ${fault.reason}.`, `Check the ${fault.check}, and ${where}.`);
}

/** Returns why a server gives no answer, and what to check; undefined if it gives any. */
async function answerFault(
  server: ReachableServer,
  sending: Parameters<typeof reachServer>[1],
): Promise<{ readonly reason: string; readonly check: 'network' | 'proxy' } | undefined> {
  try {
    const status = await reachServer(server, sending);
    const isOfProxy = status !== undefined && [407, 502, 503, 504].includes(status);
    return isOfProxy ? { reason: `the answer is ${status}`, check: 'proxy' } : undefined;
  } catch (error) {
    return { reason: messageOf(error).replace(/\.$/, ''), check: 'network' };
  }
}
