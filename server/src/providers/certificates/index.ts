import { connect } from 'node:tls';
import type { Config } from '../../config.js';

/** Knows how far the certificate of a host is. */
export interface CertificateProvider {
  check(host: string): Promise<'issued' | 'pending'>;
}

const TIMEOUT_MS = 5000;

/** Without a TLS terminator in front there is nothing to wait for. */
const embedded: CertificateProvider = { check: () => Promise.resolve('issued') };

/**
 * Asks the server's own TLS terminator for a host. Its first question makes the terminator get the certificate. The
 * address is always its own, never one that a customer's records name.
 */
function ofEdge(host: string, port: number): CertificateProvider {
  return {
    check: (servername) =>
      new Promise((resolve) => {
        // The chain is checked as any browser would: what cannot be trusted is not issued.
        const socket = connect({ host, port, servername, timeout: TIMEOUT_MS });
        const end = (state: 'issued' | 'pending'): void => {
          socket.destroy();
          resolve(state);
        };
        socket.once('secureConnect', () => end('issued'));
        socket.once('error', () => end('pending'));
        socket.once('timeout', () => end('pending'));
      }),
  };
}

/** The TLS terminator that the configuration names, or none. */
export function createCertificates({ tlsEdge }: Pick<Config, 'tlsEdge'>): CertificateProvider {
  return tlsEdge ? ofEdge(tlsEdge.host, tlsEdge.port) : embedded;
}
