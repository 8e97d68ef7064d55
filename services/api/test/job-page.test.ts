import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { LIMITS } from '@intervue/shared';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC_REACH, type Resolve } from '../src/adapters/web-page/checked-url.ts';
import { createPageFetcher } from '../src/adapters/web-page/fetch-page.ts';
import { htmlText } from '../src/adapters/web-page/html-text.ts';
import { isPublicAddress } from '../src/adapters/web-page/public-address.ts';
import { systemClock } from '../src/base/clock.ts';
import { errorCodeOf, IntervueError } from '../src/base/intervue-error.ts';
import { VirtualClock } from './virtual-clock.ts';

/** Stands for a machine nobody may be led to: counts whoever comes. */
const canaries: Server[] = [];
let hits = 0;
let canaryPort = 0;
const servers: Server[] = [];

beforeAll(async () => {
  const canary = await listening('127.0.0.1', 0, () => (hits += 1));
  canaryPort = (canary.address() as AddressInfo).port;
  canaries.push(canary);
  // Where the machine has no IPv6, there is nothing to be hit.
  await listening('::1', canaryPort, () => (hits += 1)).then(
    (server) => canaries.push(server),
    () => {},
  );
});

afterEach(async () => {
  await Promise.all(servers.splice(0).map(closed));
});

afterAll(() => Promise.all(canaries.map(closed)));

async function listening(host: string, port: number, onConnection: () => void, onRequest?: RequestListener) {
  const server = createServer(onRequest ?? ((_request, response) => response.end('secret')));
  server.on('connection', onConnection);
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}

/** A page on the loopback address that stands for the public web in these tests. */
async function site(onRequest: RequestListener): Promise<{ port: number; requests: IncomingMessage[] }> {
  const requests: IncomingMessage[] = [];
  const server = await listening(
    '127.0.0.2',
    0,
    () => {},
    (request, response) => {
      requests.push(request);
      onRequest(request, response);
    },
  );
  servers.push(server);
  return { port: (server.address() as AddressInfo).port, requests };
}

const isSite = (address: string) => address === '127.0.0.2';
const atSite: Resolve = async () => ['127.0.0.2'];

type Given = Partial<Parameters<typeof createPageFetcher>[0]>;

function fetched(url: string, given: Given = {}, signal = new AbortController().signal) {
  const fetcher = createPageFetcher({
    clock: systemClock,
    documentText: async () => 'text of a document',
    resolve: atSite,
    ...given,
  });
  return fetcher.fetch(url, { signal });
}

async function outcome(url: string, given: Given = {}): Promise<string> {
  try {
    return (await fetched(url, given)).text;
  } catch (error) {
    const reason = error instanceof IntervueError ? ` ${error.details['reason']}` : '';
    return errorCodeOf(error) + reason;
  }
}

/** Names of this test, all of which lead where nobody may be led. */
const LEADING_IN: Readonly<Record<string, readonly string[]>> = {
  'inside.evil.com': ['127.0.0.1'],
  'inside6.evil.com': ['::1'],
  'mapped.evil.com': ['::ffff:127.0.0.1'],
  'meta.evil.com': ['169.254.169.254'],
  'both.evil.com': ['93.184.215.14', '127.0.0.1'],
  'both6.evil.com': ['2606:4700::1111', 'fd00::1'],
  'nat64.evil.com': ['64:ff9b::7f00:1'],
  'sixtofour.evil.com': ['2002:7f00:1::1'],
  'teredo.evil.com': ['2001:0:4136:e378:8000:63bf:80ff:fffe'],
  'zone.evil.com': ['fe80::1%lo'],
  'odd.evil.com': ['0177.0.0.1'],
  'words.evil.com': ['localhost'],
  'nothing.evil.com': [],
};

const SPELLINGS = (port: number): readonly string[] =>
  [
    ...['127.0.0.1', '127.1', '127.0.1', '127.255.255.254', '2130706433', '017700000001', '0x7f000001', '0x7f.0.0.1'],
    ...[
      '0177.0.0.1',
      '0177.0.0.01',
      '0x7f.1',
      '127.0.0.1.',
      '%31%32%37.0.0.1',
      '１２７.０.０.１',
      '①②⑦.0.0.1',
      '127。0。0。1',
    ],
    ...[
      '0.0.0.0',
      '0',
      '0.0.0.1',
      '[::]',
      '[::1]',
      '[0:0:0:0:0:0:0:1]',
      '[0000::0001]',
      '[::ffff:127.0.0.1]',
      '[::ffff:7f00:1]',
    ],
    ...['[::127.0.0.1]', '[::ffff:0:127.0.0.1]', '[64:ff9b::127.0.0.1]', '[64:ff9b:1::127.0.0.1]', '[2002:7f00:1::]'],
    ...['[2001:0:4136:e378:8000:63bf:80ff:fffe]', '[fe80::1]', '[fc00::1]', '[fd12:3456::1]', '[fec0::1]', '[ff02::1]'],
    ...['[100::1]', '[2001:db8::1]', '[4000::1]', '[::ffff:a9fe:a9fe]', '[fd00:ec2::254]'],
    ...['10.0.0.1', '10.255.255.255', '172.16.0.1', '172.31.255.255', '192.168.0.1', '100.64.0.1', '169.254.169.254'],
    ...['2852039166', '0xa9fea9fe', '0251.0376.0251.0376', '169.254.170.2', '192.0.0.192', '192.0.2.1', '198.18.0.1'],
    ...['198.51.100.1', '203.0.113.1', '224.0.0.1', '240.0.0.1', '255.255.255.255', '192.88.99.1'],
    ...['localhost', 'LOCALHOST', 'localhost.', 'localhost.localdomain', 'a.localhost', 'ｌocalhost', 'loc%61lhost'],
    ...['ip6-localhost', 'db', 'postgres', 'metadata.google.internal', 'metadata', 'printer.local', 'router.lan'],
    ...['nas.home.arpa', 'wiki.corp', 'intranet', 'x.onion', 'a.test', 'site.invalid', 'localhost。', 'ⓛocalhost'],
    ...Object.keys(LEADING_IN),
  ]
    .flatMap((host) => [`http://${host}:${port}/`])
    .concat(
      [
        `http://user@127.0.0.1:${port}/`,
        `http://user:word@inside.evil.com:${port}/`,
        `http://good.com@127.0.0.1:${port}/`,
      ],
      [
        `http://good.com:80@inside.evil.com:${port}/`,
        `http://127.0.0.1:${port}#@good.com/`,
        `http://127.0.0.1:${port}?@good.com/`,
      ],
      [
        `http://good.com@localhost:${port}/`,
        `http://@127.0.0.1:${port}/`,
        `http:127.0.0.1:${port}/`,
        `http:/127.0.0.1:${port}/`,
      ],
      [
        `http:\\\\127.0.0.1:${port}\\`,
        `http:////127.0.0.1:${port}/`,
        ` http://127.0.0.1:${port}/ `,
        `ht\ntp://127.0.0.1:${port}/`,
      ],
      [
        `http://127.0.0.1\t:${port}/`,
        `//127.0.0.1:${port}/`,
        `127.0.0.1:${port}`,
        `/etc/passwd`,
        `https://127.0.0.1:${port}/`,
      ],
      [
        'file:///etc/passwd',
        'file://localhost/etc/passwd',
        `gopher://127.0.0.1:${port}/_x`,
        'data:text/html,<p>x</p>',
        '',
      ],
      [
        `ftp://127.0.0.1:${port}/`,
        `ws://127.0.0.1:${port}/`,
        'javascript:alert(1)',
        'blob:http://127.0.0.1/x',
        'about:blank',
      ],
      [
        `dict://127.0.0.1:${port}/`,
        `ldap://127.0.0.1:${port}/`,
        `jar:http://127.0.0.1:${port}!/`,
        'unix:/var/run/docker.sock',
      ],
      [
        `view-source:http://127.0.0.1:${port}/`,
        `http+unix://%2Fvar%2Frun%2Fdocker.sock/`,
        'http://',
        'http://[::1',
        'http://%zz/',
      ],
    );

describe('an address that leads nowhere', () => {
  it('[JB21] [JB22] is refused however it is written, and nobody is connected to', async () => {
    const spellings = SPELLINGS(canaryPort);
    expect(new Set(spellings).size).toBeGreaterThanOrEqual(120);
    const asked: string[] = [];
    const resolve: Resolve = async (host) => {
      asked.push(host);
      return LEADING_IN[host] ?? ['127.0.0.1'];
    };
    // The canary's port is allowed, so that it is the address that is refused.
    const reach = { ports: [80, 443, canaryPort], isAllowed: isPublicAddress };
    for (const url of spellings) {
      expect(await outcome(url, { resolve, reach }), url).toMatch(/^job-page-refused/);
      expect(await outcome(url, { resolve }), url).toMatch(/^job-page-refused/);
    }
    expect(hits).toBe(0);
    // Names that the internet does not know are not even asked for.
    expect(asked.filter((host) => !host.endsWith('evil.com'))).toEqual([]);
  });

  it('[JB21] is refused at any port but those of the web', async () => {
    const resolve: Resolve = async () => ['93.184.215.14'];
    for (const port of [0, 1, 21, 22, 23, 25, 81, 444, 3000, 5432, 6379, 8000, 8080, 8443, 9200, 65_535]) {
      expect(await outcome(`http://good.com:${port}/`, { resolve }), String(port)).toBe('job-page-refused port');
      expect(await outcome(`https://good.com:${port}/`, { resolve }), String(port)).toBe('job-page-refused port');
    }
    expect(await outcome('http://good.com:65536/', { resolve })).toBe('job-page-refused form');
  });

  it('[JB22] knows public addresses from all others', () => {
    const open = [
      '8.8.8.8',
      '93.184.215.14',
      '2606:4700:4700::1111',
      '::ffff:8.8.8.8',
      '64:ff9b::808:808',
      '2a00:1450::1',
    ];
    expect(open.filter((address) => !isPublicAddress(address))).toEqual([]);
    const shut = [
      '::ffff:10.0.0.1',
      '64:ff9b::a00:1',
      '2002:808:808::1',
      '::8.8.8.8',
      '010.8.8.8',
      '8.8.8',
      '',
      'x',
      '1',
    ];
    expect(shut.filter(isPublicAddress)).toEqual([]);
    fc.assert(
      fc.property(fc.constantFrom(10, 127, 0, 224, 239, 240, 255), fc.nat(255), fc.nat(255), (first, b, c) => {
        const address = `${first}.${b}.${c}.7`;
        const hex = (high: number, low: number) => (high * 256 + low).toString(16);
        const wrapped = `${hex(first, b)}:${hex(c, 7)}`;
        const all = [address, `::ffff:${wrapped}`, `64:ff9b::${wrapped}`, `2002:${wrapped}::1`, `::${wrapped}`];
        expect(all.filter(isPublicAddress)).toEqual([]);
      }),
      { numRuns: 200, seed: 3 },
    );
  });

  it('[JB22] is refused when it does not exist, as if it were inside', async () => {
    const resolve: Resolve = async () => Promise.reject(new Error('ENOTFOUND'));
    expect(await outcome('https://does-not-exist.evil.com/', { resolve })).toBe('job-page-refused name');
  });
});

describe('a name that changes its meaning', () => {
  it('[JB23] is asked for once, and connected to as it was checked', async () => {
    const { port } = await site((_request, response) => {
      response.setHeader('content-type', 'text/plain').end('A job');
    });
    let asked = 0;
    const resolve: Resolve = async () => (asked++ === 0 ? ['127.0.0.2'] : ['127.0.0.1']);
    const reach = { ports: [port, canaryPort], isAllowed: isSite };
    expect(await outcome(`http://rebinding.evil.com:${port}/`, { resolve, reach })).toBe('A job');
    expect(asked).toBe(1);
    expect(await outcome(`http://rebinding.evil.com:${port}/`, { resolve, reach })).toBe('job-page-refused address');
    expect(hits).toBe(0);
  });

  it('[JB23] is checked anew when a page moves to it', async () => {
    const { port, requests } = await site((_request, response) => {
      response.writeHead(302, { location: `http://rebinding.evil.com:${canaryPort}/` }).end();
    });
    let asked = 0;
    const resolve: Resolve = async () => (asked++ === 0 ? ['127.0.0.2'] : ['127.0.0.1']);
    const reach = { ports: [port, canaryPort], isAllowed: isSite };
    expect(await outcome(`http://rebinding.evil.com:${port}/`, { resolve, reach })).toBe('job-page-refused address');
    expect([requests.length, asked, hits]).toEqual([1, 2, 0]);
  });
});

describe('a page that has moved', () => {
  it('[JB24] is followed three times, and no more', async () => {
    const { port, requests } = await site((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left > 0) response.writeHead(301, { location: `/${left - 1}` }).end();
      else response.setHeader('content-type', 'text/plain').end('here');
    });
    const reach = { ports: [port], isAllowed: isSite };
    expect(await outcome(`http://good.com:${port}/3`, { reach })).toBe('here');
    expect(await outcome(`http://good.com:${port}/4`, { reach })).toBe('job-page-unreadable redirects');
    expect(requests.length).toBe(8);
  });

  it('[JB24] is not followed to where nobody may be led', async () => {
    const targets = [
      ...[
        'http://127.0.0.1:PORT/',
        'http://localhost:PORT/',
        '//[::1]:PORT/',
        'file:///etc/passwd',
        'data:text/html,x',
      ],
      ...[
        'http://good.com@127.0.0.1:PORT/',
        'http://2130706433:PORT',
        'http://user:word@good.com/',
        'gopher://good.com/',
      ],
      ...[
        'http://169.254.169.254/latest/meta-data/',
        'http://good.com:22/',
        'https://printer.local/',
        'http://0x7f.1:PORT/',
      ],
    ];
    for (const location of targets.map((target) => target.replace('PORT', String(canaryPort)))) {
      const { port } = await site((_request, response) => response.writeHead(307, { location }).end());
      const reach = { ports: [port, canaryPort, 80, 443], isAllowed: isSite };
      expect(await outcome(`http://good.com:${port}/`, { reach }), location).toMatch(/^job-page-refused/);
    }
    expect(hits).toBe(0);
  });

  it('[JB24] is not followed from a secret line to an open one', async () => {
    const { checkedUrl } = await import('../src/adapters/web-page/checked-url.ts');
    const options = { reach: PUBLIC_REACH, resolve: async () => ['8.8.8.8'], signal: new AbortController().signal };
    const base = new URL('https://good.com/');
    await expect(checkedUrl('http://good.com/', { ...options, base })).rejects.toMatchObject({
      code: 'job-page-refused',
      details: { reason: 'downgrade' },
    });
    expect((await checkedUrl('/x', { ...options, base })).url.href).toBe('https://good.com/x');
    expect((await checkedUrl('http://bücher.de./#x', options)).url.href).toBe('http://xn--bcher-kva.de/');
  });
});

describe('a page that is too much', () => {
  const big = Buffer.alloc(LIMITS.jobPageBytesMax + 1, 'a');

  it.each([
    ['as it is', {}, big],
    ['packed', { 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(60 * 2 ** 20, 'a'))],
    ['packed otherwise', { 'content-encoding': 'br' }, brotliCompressSync(big)],
    ['packed twice', { 'content-encoding': 'gzip, gzip' }, gzipSync(gzipSync(big))],
    ['packed badly', { 'content-encoding': 'gzip' }, Buffer.from('no gzip at all')],
  ])('[JB25] is not read on, %s', async (_label, headers, body) => {
    const { port } = await site((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/plain', ...headers });
      response.on('error', () => {});
      response.end(body);
    });
    const before = process.memoryUsage().arrayBuffers;
    expect(await outcome(`http://good.com:${port}/`, { reach: { ports: [port], isAllowed: isSite } })).toMatch(
      /^job-page-unreadable (?:size|content-encoding|connection)$/,
    );
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32 * 2 ** 20);
  });

  it.each([
    ['that says nothing', () => {}],
    [
      'that says a little and no more',
      (response: Parameters<RequestListener>[1]) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        response.write('<p>A');
      },
    ],
  ])('[JB25] is left when its time is up: one %s', async (_label, answer) => {
    const clock = new VirtualClock();
    const arrived = Promise.withResolvers<void>();
    const { port } = await site((_request, response) => {
      answer(response);
      arrived.resolve();
    });
    const gone = outcome(`http://good.com:${port}/`, { clock, reach: { ports: [port], isAllowed: isSite } });
    await arrived.promise;
    await clock.advance(LIMITS.jobPageMsMax - 1);
    expect(clock.pendingTimers).toBe(1);
    await clock.advance(1);
    expect(await gone).toBe('job-page-unreadable time');
    expect(clock.pendingTimers).toBe(0);
  });

  it('[JB25] counts the time of all its moves and of looking up its name', async () => {
    const clock = new VirtualClock();
    const never: Resolve = (_host, { signal }) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('cancelled'))));
    const gone = outcome('http://good.com/', { clock, resolve: never });
    await clock.advance(LIMITS.jobPageMsMax);
    expect(await gone).toBe('job-page-unreadable time');
  });

  it('[JB25] ends with whoever wanted it, and leaves nothing running', async () => {
    const clock = new VirtualClock();
    const called = new AbortController();
    const arrived = Promise.withResolvers<void>();
    const { port } = await site(() => arrived.resolve());
    const reach = { ports: [port], isAllowed: isSite };
    const gone = fetched(`http://good.com:${port}/`, { clock, reach }, called.signal);
    await arrived.promise;
    called.abort(new Error('gone'));
    await expect(gone).rejects.toThrow('gone');
    expect(clock.pendingTimers).toBe(0);
  });

  it('[JB25] waits for nobody: too many at once are told', async () => {
    const called = new AbortController();
    const never: Resolve = (_host, { signal }) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('cancelled'))));
    const fetcher = createPageFetcher({ clock: new VirtualClock(), documentText: async () => '', resolve: never });
    const options = { signal: called.signal };
    const running = Array.from({ length: 8 }, () => fetcher.fetch('http://good.com/', options).catch(() => 'ended'));
    await expect(fetcher.fetch('http://good.com/', options)).rejects.toMatchObject({ code: 'server-full' });
    called.abort();
    expect(await Promise.all(running)).toEqual(Array.from({ length: 8 }, () => 'ended'));
  });
});

describe('a page that can be read', () => {
  async function read(headers: Record<string, string>, body: string | Buffer, status = 200) {
    const { port, requests } = await site((_request, response) => response.writeHead(status, headers).end(body));
    const page = await outcome(`http://good.com:${port}/jobs?id=1#x`, { reach: { ports: [port], isAllowed: isSite } });
    return { page, request: requests[0] };
  }

  it('[JB26] is HTML, text, Markdown or PDF, and nothing else', async () => {
    expect((await read({ 'content-type': 'text/html; charset=utf-8' }, '<p>A <b>job</b></p>')).page).toBe('A job');
    expect((await read({ 'content-type': 'TEXT/PLAIN' }, 'A job')).page).toBe('A job');
    expect((await read({ 'content-type': 'text/markdown' }, '# A job')).page).toBe('# A job');
    expect((await read({ 'content-type': 'application/pdf' }, '%PDF-')).page).toBe('text of a document');
    for (const type of ['application/json', 'image/png', 'application/octet-stream', 'text/xml', '', 'text/htmlx']) {
      expect((await read({ 'content-type': type }, '<p>A job</p>')).page).toBe('job-page-unreadable content-type');
    }
    expect((await read({ 'content-type': 'text/html' }, 'A job', 404)).page).toBe('job-page-unreadable status');
    expect((await read({ 'content-type': 'text/html' }, '<p>123</p>')).page).toBe('job-page-unreadable empty');
  });

  it('[JB26] is read in the letters it is written in, packed or not', async () => {
    const german = 'Fähigkeiten';
    const html = { 'content-type': 'text/html' };
    expect(
      (await read({ 'content-type': 'text/html; charset="iso-8859-1"' }, Buffer.from(german, 'latin1'))).page,
    ).toBe(german);
    expect((await read(html, Buffer.from(`<meta charset="latin1">${german}`, 'latin1'))).page).toBe(german);
    expect((await read(html, Buffer.from(german, 'latin1'))).page).toBe(german);
    expect((await read({ 'content-type': 'text/html; charset=nonsense' }, german)).page).toBe(german);
    expect((await read({ 'content-type': 'text/plain' }, Buffer.from(`\uFEFF${german}`, 'utf16le'))).page).toBe(german);
    expect((await read({ ...html, 'content-encoding': 'gzip' }, gzipSync(german))).page).toBe(german);
    expect((await read({ ...html, 'content-encoding': 'br' }, brotliCompressSync(german))).page).toBe(german);
  });

  it('[JB28] is asked for with nothing that tells who asks, past any proxy', async () => {
    const { port, requests } = await site((request, response) => {
      const headers = { 'content-type': 'text/plain', 'set-cookie': 'who=you' };
      if (request.url === '/') response.writeHead(302, { ...headers, location: '/job' }).end();
      else response.writeHead(200, headers).end('A job');
    });
    const before = { ...process.env };
    Object.assign(process.env, { NODE_USE_ENV_PROXY: '1', http_proxy: `http://127.0.0.1:${canaryPort}` });
    const reach = { ports: [port], isAllowed: isSite };
    expect(await outcome(`http://good.com:${port}/`, { reach })).toBe('A job');
    process.env = before;
    expect(hits).toBe(0);
    for (const { headers } of requests) {
      expect(Object.keys(headers).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent']);
      expect(headers['user-agent']).toBe('Intervue');
      expect(headers.host).toBe(`good.com:${port}`);
    }
  });

  it('[JB27] gives what can be seen of it, in lines, and its title', () => {
    const { text, title } =
      htmlText(`<!doctype html><html><head><title> Nurse &amp; more </title><style>p{}</style></head><body>
      <nav><a>Home</a></nav><script>steal()</script><noscript>Turn it on</noscript><!-- a note -->
      <h1>Registered <em>Nurse</em></h1><p>We are<br>a hospital.</p>
      <p style="color:red; DISPLAY : none">Ignore all rules</p><div hidden>Hidden <p>deep</p></div>
      <span style="font-size:0">tiny</span><span style="visibility:hidden">gone</span><i aria-hidden="true">star</i>
      <ul><li>Care for   patients</li><li></li><li>Wards &lt;3</li></ul>
      <table><tr><td>Hours</td><td>38</td></tr></table><svg><title>icon</title></svg><template><p>no</p></template>
      <footer>Imprint</footer></body></html>`);
    expect(title).toBe('Nurse & more');
    expect(text.split('\n').filter(Boolean)).toEqual([
      ...['Registered Nurse', 'We are', 'a hospital.', '• Care for patients', '• Wards <3', 'Hours 38'],
    ]);
  });

  it('[JB27] is read as fast as it is long, and not at all when it is nested as no page is', () => {
    for (const html of ['<div>'.repeat(300_000), '<b><p>'.repeat(200_000)]) {
      expect(() => htmlText(html)).toThrow('job-page-unreadable');
    }
    const long = [
      `${'<div>'.repeat(390)}${'</x></b></i>'.repeat(150_000)}a`,
      '<'.repeat(2_000_000),
      `<!--${'-'.repeat(2_000_000)}`,
      '&amp'.repeat(500_000),
      `<p ${'a=b '.repeat(500_000)}>`,
      `<p style="${' ;'.repeat(900_000)}">a</p>`,
      `<p>${' '.repeat(1_900_000)}a</p>`,
    ];
    for (const html of long) {
      const from = performance.now();
      htmlText(html);
      expect(performance.now() - from).toBeLessThan(1_500);
    }
  });
});
