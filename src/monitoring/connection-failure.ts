import { asError, codeOf } from '../system/errors.js';
import { oneLine } from '../text/cleaning.js';

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'the host name is unknown',
  EAI_AGAIN: 'the host name could not be looked up',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was closed',
  ETIMEDOUT: 'the connection timed out',
  EHOSTUNREACH: 'the host is unreachable',
  ENETUNREACH: 'the network is unreachable',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate chain contains a self-signed certificate',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its certificate can't be verified",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "its certificate can't be verified",
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
  ERR_FR_TOO_MANY_REDIRECTS: 'it redirects too often',
  ERR_FR_REDIRECTION_FAILURE: 'it redirects to an address that is not valid',
};

/** Returns why a host did not answer, to complete a sentence. */
export function connectionFailure(thrown: unknown, host: string, signal: AbortSignal): string {
  if (signal.aborted) return `${host} did not answer in time`;
  const causes = causesOf(thrown);
  const known = causes.map((cause) => reasons[codeOf(cause)]).find((reason) => reason !== undefined);
  return `${host}: ${known ?? oneLine(asError(causes.at(-1)).message)}`;
}

/** Returns an error and what caused it; of several attempts to connect, the first. */
function causesOf(thrown: unknown): readonly unknown[] {
  const found: unknown[] = [thrown];
  for (let next = causeOf(thrown); next !== undefined && found.length < 5; next = causeOf(next)) found.push(next);
  return found;
}

function causeOf(thrown: unknown): unknown {
  if (thrown instanceof AggregateError) return thrown.errors[0];
  return typeof thrown === 'object' && thrown !== null && 'cause' in thrown ? thrown.cause : undefined;
}
