import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startDns, type DnsDouble } from '../../../test/doubles/dns.js';
import { dnsResolvers, readResolver } from './resolvers.js';

let server: DnsDouble;
beforeAll(async () => {
  server = await startDns();
});
afterEach(() => {
  server.clear();
  server.mode = 'answer';
  server.asked.length = 0;
});
afterAll(() => server.close());

function provider(...addresses: string[]) {
  return dnsResolvers(
    [server.address, ...addresses].map((text) => {
      const resolver = readResolver(text);
      if (!resolver) throw new Error(`${text} is no address`);
      return resolver;
    }),
  );
}

describe('resolvers', () => {
  it('are read with and without a port', () => {
    expect(readResolver('192.0.2.1')).toEqual({ address: '192.0.2.1', port: 53 });
    expect(readResolver('192.0.2.1:5353')).toEqual({ address: '192.0.2.1', port: 5353 });
    expect(readResolver('2001:db8::1')).toEqual({ address: '2001:db8::1', port: 53 });
    expect(readResolver('[2001:db8::1]:5353')).toEqual({ address: '2001:db8::1', port: 5353 });
    for (const wrong of ['dns.example', '192.0.2.1:0', '192.0.2.1:99999', '[192.0.2.1', '']) {
      expect(readResolver(wrong), wrong).toBeNull();
    }
  });

  it('say what a name has, with the time they keep it', async () => {
    server.set('app.acme.example', 'CNAME', ['Edge.Example.'], 120);
    server.set('_c.app.acme.example', 'TXT', ['one', 'two'], 60);
    const dns = provider();
    expect(await dns.lookUp('App.acme.example', 'CNAME')).toEqual([
      { resolver: server.address, values: ['edge.example'], ttl: 120, error: null },
    ]);
    const [texts] = await dns.lookUp('_c.app.acme.example', 'TXT');
    expect(texts).toMatchObject({ values: ['one', 'two'], ttl: 60, error: null });
  });

  it('follow an alias to its addresses, and tell the first alias only', async () => {
    server.set('app.acme.example', 'CNAME', ['one.example']);
    server.set('one.example', 'CNAME', ['two.example']);
    server.set('two.example', 'A', ['192.0.2.7']);
    const dns = provider();
    expect((await dns.lookUp('app.acme.example', 'A'))[0]?.values).toEqual(['192.0.2.7']);
    expect((await dns.lookUp('app.acme.example', 'CNAME'))[0]?.values).toEqual(['one.example']);
  });

  it('are asked by TCP for what does not fit into a datagram', async () => {
    const long = 'x'.repeat(450);
    server.set('_c.acme.example', 'TXT', [long, 'short']);
    expect((await provider().lookUp('_c.acme.example', 'TXT'))[0]?.values).toEqual([long, 'short']);
    expect(server.asked).toContain('TXT _c.acme.example tcp');
  });

  it('answer with nothing for a name that is not there', async () => {
    const [answer] = await provider().lookUp('none.acme.example', 'TXT');
    expect(answer).toMatchObject({ values: [], ttl: null, error: null });
  });

  it('say why they do not answer, each for itself', async () => {
    server.mode = 'servfail';
    expect((await provider().lookUp('a.acme.example', 'TXT'))[0]?.error).toBe('failed');
    server.mode = 'refuse';
    expect((await provider().lookUp('a.acme.example', 'TXT'))[0]?.error).toBe('refused');
    const [, nobody] = await provider('127.0.0.1:1').lookUp('a.acme.example', 'TXT');
    expect(nobody).toMatchObject({ resolver: '127.0.0.1:1', error: 'refused' });
  });

  it('are not believed when the id is not that of the question', async () => {
    server.set('_c.acme.example', 'TXT', ['stolen']);
    server.mode = 'spoofed';
    const [answer] = await provider().lookUp('_c.acme.example', 'TXT');
    expect(answer).toMatchObject({ values: [], error: 'timeout' });
  });
});
