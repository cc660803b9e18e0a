/** The packets, against the codec of MQTT.js (`mqtt-packet`), which aedes brings; and against what no broker should send. */
import { generate, parser, type Packet as TheirPacket } from 'mqtt-packet';
import { describe, expect, it } from 'vitest';
import {
  DISCONNECT,
  encodeConnect,
  encodePuback,
  encodePublish,
  encodeSubscribe,
  encodeUnsubscribe,
  MalformedPacket,
  MAX_PACKET_BYTES,
  PacketReader,
  parsePacket,
  PINGREQ,
  type Packet,
} from '../../../../src/live/mqtt/packets.js';
import { bytesFrom, seeded } from '../random.js';

function theyRead(bytes: Uint8Array): TheirPacket[] {
  const packets: TheirPacket[] = [];
  const reading = parser({ protocolVersion: 4 });
  reading.on('packet', (packet) => packets.push(packet));
  reading.on('error', (error) => {
    throw error;
  });
  reading.parse(Buffer.from(bytes));
  return packets;
}

const weRead = (...chunks: Uint8Array[]): Packet[] => {
  const reader = new PacketReader();
  return chunks.flatMap((chunk) => [...reader.read(chunk)].map(parsePacket));
};

const say = (text: string) => new TextEncoder().encode(text);

describe('what we write', () => {
  it('connects with all there is', () => {
    const will = { topic: 'room/in', payload: Uint8Array.of(3, 0, 255) };
    const fields = { clientId: 'tsabc', keepAlive: 30, username: 'facilitator', password: 'geheim é', will };
    expect(theyRead(encodeConnect(fields))).toMatchObject([
      {
        cmd: 'connect',
        protocolId: 'MQTT',
        protocolVersion: 4,
        clean: true,
        clientId: 'tsabc',
        keepalive: 30,
        username: 'facilitator',
        password: Buffer.from('geheim é'),
        will: { topic: 'room/in', payload: Buffer.of(3, 0, 255), qos: 1, retain: false },
      },
    ]);
  });

  it('connects with nothing but a name, and never with a password alone', () => {
    for (const extra of [{}, { password: 'alone' }]) {
      const [packet] = theyRead(encodeConnect({ clientId: 'ts', keepAlive: 1, ...extra }));
      expect(packet).toMatchObject({ cmd: 'connect', clientId: 'ts', clean: true });
      expect(packet).not.toHaveProperty('will');
      expect(packet).not.toHaveProperty('password');
    }
  });

  it.each([0, 1, 119, 120, 121, 16_375, 16_376, 70_000])('publishes %d bytes', (length) => {
    const payload = new Uint8Array(length).fill(7);
    const [first, second] = theyRead(
      Buffer.concat([encodePublish('r/é', payload, 0, false), encodePublish('r/é', payload, 65_535, true)]),
    );
    expect(first).toMatchObject({ cmd: 'publish', topic: 'r/é', qos: 0, retain: false });
    expect(second).toMatchObject({ cmd: 'publish', topic: 'r/é', qos: 1, retain: true, messageId: 65_535 });
    for (const packet of [first, second]) {
      expect(packet?.cmd === 'publish' && Buffer.from(packet.payload).equals(payload)).toBe(true);
    }
  });

  it('subscribes, unsubscribes, acknowledges, pings and says goodbye', () => {
    const all = [
      encodeSubscribe(256, ['a', 'b/é']),
      encodeUnsubscribe(7, ['a', 'b']),
      encodePuback(1),
      PINGREQ,
      DISCONNECT,
    ];
    expect(theyRead(Buffer.concat(all))).toMatchObject([
      {
        cmd: 'subscribe',
        messageId: 256,
        subscriptions: [
          { topic: 'a', qos: 1 },
          { topic: 'b/é', qos: 1 },
        ],
      },
      { cmd: 'unsubscribe', messageId: 7, unsubscriptions: ['a', 'b'] },
      { cmd: 'puback', messageId: 1 },
      { cmd: 'pingreq' },
      { cmd: 'disconnect' },
    ]);
  });

  it('is never a topic that is longer than can be said', () => {
    expect(() => encodePublish('x'.repeat(65_536), say(''), 0, false)).toThrow(RangeError);
  });
});

describe('what we read', () => {
  const theirs: [TheirPacket, Packet][] = [
    [
      { cmd: 'connack', returnCode: 5, sessionPresent: false },
      { type: 'connack', code: 5 },
    ],
    [
      { cmd: 'publish', topic: 'r/é', payload: Buffer.from('hé'), qos: 0, dup: false, retain: true },
      { type: 'publish', topic: 'r/é', payload: say('hé'), id: 0 },
    ],
    [
      {
        cmd: 'publish',
        topic: 't',
        payload: Buffer.alloc(300, 1),
        qos: 1,
        dup: true,
        retain: false,
        messageId: 258,
      },
      { type: 'publish', topic: 't', payload: new Uint8Array(300).fill(1), id: 258 },
    ],
    [
      { cmd: 'puback', messageId: 65_535 },
      { type: 'puback', id: 65_535 },
    ],
    [
      { cmd: 'suback', messageId: 2, granted: [1, 0] },
      { type: 'suback', id: 2, isGranted: true },
    ],
    [
      { cmd: 'suback', messageId: 2, granted: [1, 128] },
      { type: 'suback', id: 2, isGranted: false },
    ],
    [{ cmd: 'unsuback', messageId: 3 } as TheirPacket, { type: 'unsuback', id: 3 }],
    [{ cmd: 'pingresp' }, { type: 'pingresp' }],
  ];

  it.each(theirs)('is what they wrote: %j', (packet, expected) => {
    expect(weRead(generate(packet))).toEqual([expected]);
  });

  it('is the same however it is cut', () => {
    const stream = Buffer.concat(theirs.map(([packet]) => generate(packet)));
    const random = seeded(311);
    for (let round = 0; round < 200; round += 1) {
      const chunks: Uint8Array[] = [];
      for (let at = 0; at < stream.length;) {
        const end = at + Math.floor(random() * 40);
        chunks.push(stream.subarray(at, end));
        at = end;
      }
      expect(weRead(...chunks)).toEqual(theirs.map(([, expected]) => expected));
    }
  });

  it('leaves the payload out of a message that is too long, and reads on behind it', () => {
    const long = encodePublish('t', new Uint8Array(MAX_PACKET_BYTES), 9, false);
    const stream = Buffer.concat([long, generate({ cmd: 'pingresp' })]);
    const expected = [{ type: 'publish', topic: 't', payload: undefined, id: 9 }, { type: 'pingresp' }];
    expect(weRead(stream)).toEqual(expected);
    expect(weRead(stream.subarray(0, 70_000), stream.subarray(70_000))).toEqual(expected);
    expect(weRead(...Array.from(stream, (byte) => Uint8Array.of(byte)))).toEqual(expected);
  });

  it('keeps no room for a length that is only announced', () => {
    const [packet] = new PacketReader().read(Uint8Array.of(0x30, 0xff, 0xff, 0xff, 0x7f));
    expect(packet).toBeUndefined();
  });

  it.each([
    // the one that u8-mqtt never comes back from
    ['a length of five bytes', [0xd0, 0xfa, 0xff, 0xff, 0xff, 0x0f]],
    ['a type that a server does not send', [0x10, 0]],
    ['type 0', [0, 0]],
    ['type 15', [0xf0, 0]],
    ['flags that are reserved', [0x41, 2, 0, 1]],
    ['a CONNACK of one byte', [0x20, 1, 0]],
    ['a CONNACK with a session', [0x20, 2, 1, 0]],
    ['a PUBACK without a number', [0x40, 0]],
    ['a PUBACK with number 0', [0x40, 2, 0, 0]],
    ['a SUBACK without an answer', [0x90, 2, 0, 1]],
    ['a PINGRESP with something in it', [0xd0, 1, 0]],
    ['a message without a topic', [0x30, 0]],
    ['a message with an empty topic', [0x30, 2, 0, 0]],
    ['a topic longer than the message', [0x30, 3, 0, 9, 65]],
    ['a message with QoS 2', [0x34, 5, 0, 1, 65, 0, 1]],
    ['a message with QoS 1 and no number', [0x32, 3, 0, 1, 65]],
    ['a message with QoS 1 and number 0', [0x32, 5, 0, 1, 65, 0, 0]],
    ['a topic that is no UTF-8', [0x30, 3, 0, 1, 0xff]],
  ])('throws for %s', (_, wrong) => {
    expect(() => weRead(Uint8Array.from(wrong))).toThrow(MalformedPacket);
  });

  it('of 10,000 times junk is packets or a MalformedPacket, nothing else', () => {
    const random = seeded(42);
    for (let count = 0; count < 10_000; count += 1) {
      try {
        weRead(bytesFrom(random, Math.floor(random() * 60)));
      } catch (error) {
        expect(error).toBeInstanceOf(MalformedPacket);
      }
    }
  });
});
