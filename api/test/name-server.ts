import { createSocket } from 'node:dgram';
import { once } from 'node:events';

const types = { A: 1, TXT: 16 } as const;
const noSuchName = 3;

/** Records of a name: addresses and texts. */
export type Zone = Record<string, { A?: string; TXT?: string }>;

/** A small DNS server on loopback that knows a zone and nothing else; gives its address and a function that ends it. */
export async function startNameServer(zone: Zone): Promise<{ address: string; close(): void }> {
  const socket = createSocket('udp4');
  socket.on('message', (query, from) => socket.send(answer(query, zone), from.port, from.address));
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return { address: `127.0.0.1:${socket.address().port}`, close: () => void socket.close() };
}

/** RFC 1035: the question comes back, with the record or with "no such name". */
function answer(query: Buffer, zone: Zone): Buffer {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at]!; length > 0; length = query[at]!) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  const type = query.readUInt16BE(at + 1);
  const known = zone[labels.join('.').toLowerCase()];
  const data =
    type === types.A && known?.A
      ? Buffer.from(known.A.split('.').map(Number))
      : type === types.TXT && known?.TXT
        ? Buffer.from([known.TXT.length, ...Buffer.from(known.TXT)])
        : undefined;
  const head = Buffer.from(query.subarray(0, 12));
  head.writeUInt16BE(0x8180 + (known ? 0 : noSuchName), 2);
  head.writeUInt16BE(data ? 1 : 0, 6);
  head.writeUInt32BE(0, 8);
  const parts = [head, query.subarray(12, at + 5)];
  if (data) {
    const record = Buffer.alloc(12);
    // The name is the question's, at byte 12; class IN, for a minute.
    record.writeUInt16BE(0xc00c, 0);
    record.writeUInt16BE(type, 2);
    record.writeUInt16BE(1, 4);
    record.writeUInt32BE(60, 6);
    record.writeUInt16BE(data.length, 10);
    parts.push(record, data);
  }
  return Buffer.concat(parts);
}
