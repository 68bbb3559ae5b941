import { createSocket } from 'node:dgram';
import { isIPv6, Socket } from 'node:net';
import { randomInt } from 'node:crypto';
import * as packet from 'dns-packet';
import type { DnsType } from './DnsProvider.js';

/** A resolver by address. */
export interface Resolver {
  readonly address: string;
  readonly port: number;
}

const TIMEOUT_MS = 2000;
const TRIES = 2;
const MAX_BYTES = 65_535;

/** Why a resolver gave no answer. */
export class DnsError extends Error {
  readonly reason: 'timeout' | 'refused' | 'failed';

  constructor(reason: DnsError['reason']) {
    super(`OrgKit: the resolver did not answer (${reason}).`);
    this.reason = reason;
  }
}

// Whoever answers in the resolver's place must guess the id and the port, and the question must be ours.
function isAnswer(reply: packet.DecodedPacket, query: packet.Packet): boolean {
  const [asked] = query.questions ?? [];
  const [question] = reply.questions ?? [];
  return (
    reply.type === 'response' &&
    reply.id === query.id &&
    question !== undefined &&
    question.name.toLowerCase() === asked?.name.toLowerCase() &&
    question.type === asked.type
  );
}

function read(bytes: Buffer, query: packet.Packet): packet.DecodedPacket | null {
  try {
    const reply = packet.decode(bytes);
    return isAnswer(reply, query) ? reply : null;
  } catch {
    return null;
  }
}

function overUdp({ address, port }: Resolver, query: packet.Packet): Promise<packet.DecodedPacket> {
  const socket = createSocket(isIPv6(address) ? 'udp6' : 'udp4');
  return new Promise<packet.DecodedPacket>((resolve, reject) => {
    const timer = setTimeout(() => reject(new DnsError('timeout')), TIMEOUT_MS);
    socket.on('error', () => reject(new DnsError('refused')));
    socket.on('message', (bytes) => {
      const reply = read(bytes, query);
      if (reply) resolve(reply);
    });
    socket.on('close', () => clearTimeout(timer));
    socket.connect(port, address, () => socket.send(packet.encode(query)));
  }).finally(() => socket.close());
}

/** Asks again over TCP what did not fit into a datagram. */
function overTcp({ address, port }: Resolver, query: packet.Packet): Promise<packet.DecodedPacket> {
  const socket = new Socket();
  return new Promise<packet.DecodedPacket>((resolve, reject) => {
    let received = Buffer.alloc(0);
    socket.setTimeout(TIMEOUT_MS, () => reject(new DnsError('timeout')));
    socket.on('error', () => reject(new DnsError('refused')));
    socket.on('close', () => reject(new DnsError('failed')));
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      if (received.byteLength > MAX_BYTES + 2) return reject(new DnsError('failed'));
      if (received.byteLength < 2 || received.byteLength < 2 + received.readUInt16BE(0)) return;
      const reply = read(received.subarray(2, 2 + received.readUInt16BE(0)), query);
      if (reply) resolve(reply);
      else reject(new DnsError('failed'));
    });
    socket.connect(port, address, () => socket.write(packet.streamEncode(query)));
  }).finally(() => socket.destroy());
}

/** Asks one resolver one question. Throws `DnsError` when it gives no answer that can be relied on. */
export async function ask(
  resolver: Resolver,
  name: string,
  type: DnsType,
): Promise<packet.DecodedPacket> {
  for (let attempt = 1; ; attempt += 1) {
    const query: packet.Packet = {
      ...{ type: 'query', id: randomInt(65_536), flags: packet.RECURSION_DESIRED },
      questions: [{ type, name, class: 'IN' }],
    };
    try {
      const reply = await overUdp(resolver, query);
      return reply.flag_tc ? await overTcp(resolver, query) : reply;
    } catch (error) {
      if (attempt >= TRIES) throw error;
    }
  }
}
