/** Sizes and checksum follow the data, which was written before they were known. */
const SIZES_FOLLOW = 0x0008;
const UTF_8_NAMES = 0x0800;
const VERSION = 20;

/** What the archive says of one part (PKWARE APPNOTE 6.3.3, without its extensions). */
export interface ZipEntry {
  readonly name: string;
  readonly method: 0 | 8;
  /** True when the header is written before the data has been seen. */
  readonly streamed: boolean;
  /** Where its header starts, in bytes. */
  readonly offset: number;
  size: number;
  compressed: number;
  crc: number;
}

/** A day as archives hold it: noon, so that it is the same text everywhere; from 1980 to 2107. */
function dosDate(day: Date): number {
  const year = Math.min(2107, Math.max(1980, day.getUTCFullYear()));
  const date = ((year - 1980) << 9) | ((day.getUTCMonth() + 1) << 5) | day.getUTCDate();
  return date * 0x1_0000 + (12 << 11);
}

/** What the header and the central directory have in common, 26 bytes. */
function described(entry: ZipEntry, day: Date, sizes: boolean): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(VERSION, 0);
  bytes.writeUInt16LE(UTF_8_NAMES | (entry.streamed ? SIZES_FOLLOW : 0), 2);
  bytes.writeUInt16LE(entry.method, 4);
  bytes.writeUInt32LE(dosDate(day), 6);
  bytes.writeUInt32LE(sizes ? entry.crc : 0, 10);
  bytes.writeUInt32LE(sizes ? entry.compressed : 0, 14);
  bytes.writeUInt32LE(sizes ? entry.size : 0, 18);
  bytes.writeUInt16LE(Buffer.byteLength(entry.name), 22);
  return bytes;
}

function signature(sign: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(sign);
  return bytes;
}

export function localHeader(entry: ZipEntry, day: Date): Buffer {
  return Buffer.concat([
    signature(0x04034b50),
    described(entry, day, !entry.streamed),
    Buffer.from(entry.name),
  ]);
}

/** What follows a streamed part: its checksum and sizes. */
export function dataDescriptor({ crc, compressed, size }: ZipEntry): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt32LE(0x08074b50, 0);
  bytes.writeUInt32LE(crc, 4);
  bytes.writeUInt32LE(compressed, 8);
  bytes.writeUInt32LE(size, 12);
  return bytes;
}

/** The directory of the archive and its end, which start at `offset`. */
export function centralDirectory(entries: readonly ZipEntry[], offset: number, day: Date): Buffer {
  const directory = entries.map((entry) => {
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(entry.offset, 10);
    const made = Buffer.alloc(2);
    made.writeUInt16LE(VERSION);
    return Buffer.concat([
      signature(0x02014b50),
      made,
      described(entry, day, true),
      rest,
      Buffer.from(entry.name),
    ]);
  });
  const length = directory.reduce((sum, bytes) => sum + bytes.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...directory, end]);
}
