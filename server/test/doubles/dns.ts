import { createSocket } from 'node:dgram';
import { createServer, type AddressInfo } from 'node:net';
import * as packet from 'dns-packet';

/** A name server on this machine. */
export interface DnsDouble {
  /** As `DNS_SERVERS` names it. */
  readonly address: string;
  /** Replaces the records of a name and a type. */
  set(
    name: string,
    type: 'TXT' | 'CNAME' | 'A' | 'AAAA',
    values: readonly string[],
    ttl?: number,
  ): void;
  clear(): void;
  /** How it answers from now on. */
  mode: 'answer' | 'silent' | 'servfail' | 'refuse' | 'spoofed';
  /** Every question that came, as `TYPE name`, with `tcp` behind it when it came by that way. */
  readonly asked: string[];
  close(): Promise<void>;
}

const MAX_DATAGRAM = 512;
const TRUNCATED = 1 << 9;
const RCODES = { answer: 0, servfail: 2, refuse: 5 } as const;

type Zone = Map<string, { values: readonly string[]; ttl: number }>;

function answersTo(zone: Zone, name: string, type: string): packet.Answer[] {
  const answers: packet.Answer[] = [];
  let at = name;
  // A resolver follows aliases, and a name with one has no other records.
  for (let hops = 0; hops < 8; hops += 1) {
    const alias = zone.get(`CNAME ${at}`);
    if (!alias || type === 'CNAME') break;
    const data = alias.values[0] ?? '';
    answers.push({ type: 'CNAME', name: at, ttl: alias.ttl, data });
    at = data;
  }
  const found = zone.get(`${type} ${at}`);
  for (const value of found?.values ?? []) {
    const common = { name: at, ttl: found?.ttl ?? 0 };
    if (type === 'TXT')
      answers.push({ type: 'TXT', ...common, data: value.match(/.{1,200}/gs) ?? [''] });
    else if (type === 'CNAME') answers.push({ type: 'CNAME', ...common, data: value });
    else if (type === 'A') answers.push({ type: 'A', ...common, data: value });
    else answers.push({ type: 'AAAA', ...common, data: value });
  }
  return answers;
}

/** Starts a name server that knows what it is told, over UDP and TCP on one port. */
export async function startDns(): Promise<DnsDouble> {
  const zone: Zone = new Map();
  const asked: string[] = [];
  const udp = createSocket('udp4');
  const tcp = createServer();

  function reply(bytes: Buffer, way: 'udp' | 'tcp'): packet.Packet | null {
    const query = packet.decode(bytes);
    const [question] = query.questions ?? [];
    if (!question) return null;
    const name = question.name.toLowerCase();
    asked.push(`${question.type} ${name}${way === 'tcp' ? ' tcp' : ''}`);
    const { mode } = double;
    if (mode === 'silent') return null;
    const known = [...zone.keys()].some((key) => key.endsWith(` ${name}`));
    const rcode = mode === 'spoofed' ? 0 : mode === 'answer' && !known ? 3 : RCODES[mode];
    return {
      type: 'response',
      // Whoever answers without having seen the question guesses another id.
      id: mode === 'spoofed' ? ((query.id ?? 0) + 1) % 65_536 : query.id,
      flags: packet.RECURSION_AVAILABLE | rcode,
      questions: query.questions,
      answers: rcode === 0 ? answersTo(zone, name, question.type) : [],
    };
  }

  udp.on('message', (bytes, from) => {
    const answer = reply(bytes, 'udp');
    if (!answer) return;
    const whole = packet.encode(answer);
    const fits = whole.byteLength <= MAX_DATAGRAM;
    const cut = { ...answer, flags: (answer.flags ?? 0) | TRUNCATED, answers: [] };
    udp.send(fits ? whole : packet.encode(cut), from.port, from.address);
  });
  tcp.on('connection', (socket) => {
    socket.on('error', () => socket.destroy());
    socket.on('data', (bytes) => {
      const answer = reply(bytes.subarray(2), 'tcp');
      if (answer) socket.end(packet.streamEncode(answer));
    });
  });
  await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve));
  const { port } = tcp.address() as AddressInfo;
  await new Promise<void>((resolve) => udp.bind(port, '127.0.0.1', resolve));

  const double: DnsDouble = {
    ...{ address: `127.0.0.1:${port}`, mode: 'answer', asked },
    set(name, type, values, ttl = 300) {
      const key = `${type} ${name.toLowerCase()}`;
      if (values.length === 0) zone.delete(key);
      else zone.set(key, { values, ttl });
    },
    clear: () => zone.clear(),
    async close() {
      await new Promise<void>((resolve) => udp.close(() => resolve()));
      await new Promise<void>((resolve) => tcp.close(() => resolve()));
    },
  };
  return double;
}
