import type { ServerFolder } from './server-process.js';

/** The files of a certificate and of its key. */
interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

/** Creates a certificate for 127.0.0.1 and localhost that is signed by itself, in the folder of a server. */
export function makeCertificate(folder: ServerFolder, name: string): Certificate {
  const certificate = folder.path(`${name}.crt`);
  const key = folder.path(`${name}.key`);
  folder.run([
    ...['openssl', 'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
    ...['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1,DNS:localhost'],
    ...['-keyout', key, '-out', certificate],
  ]);
  return { certificate, key };
}
