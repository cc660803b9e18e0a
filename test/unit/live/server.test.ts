import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { mayPublish, maySubscribe } from '../../../src/live/server/access.js';
import { isThisComputer, lanAddresses, pageAddress } from '../../../src/live/server/addresses.js';
import { readArguments } from '../../../src/live/server/arguments.js';
import { aroundConnectSource, connectSources } from '../../../src/live/server/files.js';
import { isKnownHost, isSameOrigin } from '../../../src/live/server/hosts.js';
import { targetOf } from '../../../src/live/server/http.js';
import { Budget, PacketMeter } from '../../../src/live/server/packets.js';
import { ReachWatch } from '../../../src/live/server/reach.js';

describe('the arguments', () => {
  it.each([
    [[], {}],
    [['--port', '9000'], { port: 9000 }],
    [['--port=9000', '--host', 'school.local'], { port: 9000, host: 'school.local' }],
    [['--broker', 'wss://b.example:8884/mqtt'], { broker: 'wss://b.example:8884/mqtt' }],
    [['--deck', 'mijn deck.html'], { deck: 'mijn deck.html' }],
  ])('%j', (args, options) => expect(readArguments(args)).toEqual({ options }));

  it.each([
    [['--port', 'acht'], 'acht'],
    [['--port', '65536'], '65536'],
    [['--port'], 'ontbreekt'],
    [['--poort', '80'], '--poort bestaat niet'],
    [['8080'], '-- --port'],
    [['--host', 'http://10.0.0.1/'], 'http://10.0.0.1/'],
    [['--broker', 'https://b.example'], 'wss://'],
    [['--broker', "wss://b.example/';x"], 'wss://'],
    [['--broker', 'wss://me:secret@b.example'], 'TEAMSESSIE_BROKER_PASSWORD'],
  ])('says in Dutch what is wrong with %j', (args, sentence) => {
    expect(readArguments(args)).toMatchObject({ isProblem: true });
    expect((readArguments(args) as { said: string }).said).toContain(sentence);
  });

  it('explains itself', () =>
    expect(readArguments(['--help'])).toMatchObject({
      isProblem: false,
      said: expect.stringContaining('--broker') as string,
    }));
});

describe('the addresses', () => {
  const info = (address: string, more: Partial<NetworkInterfaceInfo> = {}): NetworkInterfaceInfo =>
    ({ address, family: 'IPv4', internal: false, ...more }) as NetworkInterfaceInfo;

  it('puts the Wi-Fi first, and networks without phones last', () =>
    expect(
      lanAddresses({
        lo: [info('127.0.0.1', { internal: true })],
        docker0: [info('172.17.0.1')],
        'vEthernet (WSL)': [info('172.28.0.1')],
        Ethernet: [info('10.1.2.3'), info('fe80::1', { family: 'IPv6' })],
        'Ethernet 2': [info('169.254.7.7')],
        'Wi-Fi': [info('192.168.1.23')],
        'LAN-verbinding* 3': [info('192.168.137.1')],
      }),
    ).toEqual(['192.168.137.1', '192.168.1.23', '10.1.2.3', '172.17.0.1', '172.28.0.1', '169.254.7.7']));

  it('knows this computer from another', () => {
    const own = { wlan0: [info('192.168.1.23')] };
    expect(['127.0.0.1', '::1', '::ffff:192.168.1.23'].every((one) => isThisComputer(one, own))).toBe(true);
    expect(['127.0.0.2', '192.168.1.24', undefined].some((one) => isThisComputer(one, own))).toBe(false);
  });

  it('leaves the usual port out', () =>
    expect([pageAddress('10.0.0.1', 80), pageAddress('10.0.0.1', 8080)]).toEqual([
      'http://10.0.0.1/',
      'http://10.0.0.1:8080/',
    ]));
});

describe('the names that a request may be for', () => {
  it.each(['localhost:8080', '127.0.0.1', '192.168.1.23:8080', '[::1]:8080', 'Laptop:8080', 'laptop.local'])(
    'takes %s',
    (host) => expect(isKnownHost(host, ['laptop'])).toBe(true),
  );

  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', 'a b', '', undefined])(
    'not %s',
    (host) => expect(isKnownHost(host, ['laptop'])).toBe(false),
  );

  it('lets no page of another site in', () => {
    expect(isSameOrigin('http://192.168.1.23:8080', '192.168.1.23:8080')).toBe(true);
    expect(isSameOrigin(undefined, '192.168.1.23:8080')).toBe(true);
    expect(isSameOrigin('https://evil.example', '192.168.1.23:8080')).toBe(false);
    expect(isSameOrigin('null', '192.168.1.23:8080')).toBe(false);
  });
});

describe('what is asked for', () => {
  it.each([
    ['/', 'phone'],
    ['/?view=vote', 'phone'],
    ['/teamsessie.html?view=vote', 'phone'],
    ['/whatever?view=vote', 'phone'],
    ['/teamsessie.html', 'deck'],
    ['/teamsessie.html?view=print', 'deck'],
    ['/live.json', 'info'],
    ['/package.json', 'nothing'],
    ['/../package.json', 'nothing'],
    ['/%2e%2e/package.json', 'nothing'],
    ['//evil.example/', 'nothing'],
    ['http://evil.example/', 'nothing'],
    ['*', 'nothing'],
  ])('%s is %s', (url, target) => expect(targetOf(url)).toBe(target));
});

describe('the access rules', () => {
  const small = { qos: 1, retain: false, length: 300 };

  it.each([
    ['phone', 'teamsessie/abcdefgh/in', {}, true],
    ['phone', 'teamsessie/abcdefgh/in', { retain: true }, false],
    ['phone', 'teamsessie/abcdefgh/in', { qos: 2 }, false],
    ['phone', 'teamsessie/abcdefgh/in', { length: 2049 }, false],
    ['phone', 'teamsessie/abcdefgh/state', {}, false],
    ['phone', 'teamsessie/abcdefgh/r/x', {}, false],
    ['phone', 'teamsessie/abcdefgh/in/x', {}, false],
    ['phone', 'x/teamsessie/abcdefgh/in', {}, false],
    ['phone', '$SYS/x', {}, false],
    ['facilitator', 'teamsessie/abcdefgh/state', { retain: true, length: 16_000 }, true],
    ['facilitator', 'teamsessie/abcdefgh/r/x', {}, true],
    ['facilitator', 'teamsessie/abcdefgh/r/x', { retain: true }, false],
    ['facilitator', 'teamsessie/abcdefgh/state', { length: 65_537 }, false],
    ['facilitator', 'elsewhere/abcdefgh/state', {}, false],
  ] as const)('%s writes %s %j: %s', (role, topic, more, isAllowed) =>
    expect(mayPublish(role, { ...small, topic, ...more })).toBe(isAllowed),
  );

  it.each([
    ['phone', 'teamsessie/abcdefgh/state', true],
    ['phone', 'teamsessie/+/r/+', true],
    ['phone', 'teamsessie/abcdefgh/in', false],
    ['phone', 'teamsessie/+/+', false],
    ['phone', 'teamsessie/#', false],
    ['phone', '#', false],
    ['phone', '$SYS/#', false],
    ['facilitator', 'teamsessie/#', true],
    ['facilitator', 'teamsessie/abcdefgh/in', true],
    ['facilitator', '#', false],
  ] as const)('%s reads %s: %s', (role, filter, isAllowed) =>
    expect(maySubscribe(role, filter)).toBe(isAllowed),
  );
});

describe('the packets on a connection', () => {
  const ping = [0xc0, 0];
  const long = [0x30, 0x80, 0x01, ...Array<number>(128).fill(7)];

  it('are counted, wherever the bytes are cut', () => {
    const bytes = Uint8Array.from([...ping, ...long, ...ping]);
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      const meter = new PacketMeter(1000);
      expect(meter.read(bytes.subarray(0, cut))! + meter.read(bytes.subarray(cut))!).toBe(3);
    }
  });

  it('are refused when they are too long, before their contents have come', () => {
    expect(new PacketMeter(128).read(Uint8Array.from(long))).toBe(1);
    expect(new PacketMeter(127).read(Uint8Array.from(long.slice(0, 3)))).toBeUndefined();
    expect(new PacketMeter(2 ** 28).read(Uint8Array.of(0x30, 0xff, 0xff, 0xff, 0xff))).toBeUndefined();
  });

  it('are limited per second, with some to spare', () => {
    const budget = new Budget(10, 2, 0);
    expect(budget.spend(10, 0)).toBe(true);
    expect(budget.spend(1, 500)).toBe(true);
    expect(budget.spend(1, 600)).toBe(false);
    expect(budget.spend(10, 60_000)).toBe(true);
  });
});

describe('the policy of the served deck', () => {
  const page = (sources: string) =>
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; connect-src ${sources}; base-uri 'none'"><script>x("connect-src 'none'")</script>`;

  it('changes in the one directive only', () => {
    const parts = aroundConnectSource(page("'none'"))!;
    expect(parts.before + connectSources(parts.sources, 'ws://localhost:8080') + parts.after).toBe(
      page("'self' ws://localhost:8080"),
    );
  });

  it('keeps the broker of the deck itself', () =>
    expect(connectSources('wss://b.example', 'ws://localhost:8080')).toBe(
      "'self' ws://localhost:8080 wss://b.example",
    ));

  it('isn’t there in another file', () => expect(aroundConnectSource('<p>Hallo</p>')).toBeUndefined());
});

it('another device reaches this computer once it has both the page and a connection', () => {
  const seen: unknown[] = [];
  const watch = new ReachWatch(
    (address) => address !== '127.0.0.1',
    (reach) => seen.push(reach),
  );
  watch.page('127.0.0.1');
  watch.socket('127.0.0.1');
  expect(seen).toEqual([]);
  watch.page('10.0.0.7');
  watch.page('10.0.0.8');
  watch.socket('10.0.0.7');
  expect(seen).toEqual([
    { page: true, socket: false },
    { page: true, socket: true },
  ]);
});
