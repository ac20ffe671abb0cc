import { type FileHandle, open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { broken, Unreadable } from '../stages/read/refuse.ts';

/** One file in a ZIP archive, as its directory tells. */
export interface Entry {
  /** The name as it stands there: not to be used as a path. */
  readonly name: string;
  /** Bytes in the archive, and when unpacked. */
  readonly packed: number;
  readonly size: number;
  readonly method: number;
  readonly encrypted: boolean;
  /** Where its local header begins. */
  readonly offset: number;
}

/** Entries of an archive that are looked at. */
export const MOST_ENTRIES = 10_000;
/** Text packs to a tenth, repetitive XML to a hundredth; what unpacks to more is made to fill memory. */
const MOST_RATIO = 200;
/** Below this size a ratio harms nobody. */
const HARMLESS = 1024 * 1024;

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const HEADER = 0x02014b50;
const HEADER_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;

/**
 * The entries of a ZIP archive, in the order of its directory.
 * @throws Unreadable when the file is no archive, is damaged, or has too many entries.
 */
export function entriesOf(file: string): Promise<readonly Entry[]> {
  return withFile(file, async (handle) => {
    const { size } = await handle.stat();
    const tail = await part(handle, Math.max(0, size - END_LENGTH - LONGEST_COMMENT), size);
    let at = tail.length - END_LENGTH;
    while (at >= 0 && tail.readUInt32LE(at) !== END) at--;
    if (at < 0) throw broken('ZIP', 'it has no directory');
    const count = tail.readUInt16LE(at + 10);
    const length = tail.readUInt32LE(at + 12);
    const start = tail.readUInt32LE(at + 16);
    if (count === 0xffff || start === 0xffffffff) throw broken('ZIP', 'it is larger than 4 GB (ZIP64)');
    if (count > MOST_ENTRIES)
      throw new Unreadable('read/too-large', { size: count, unit: 'entries', limit: MOST_ENTRIES });
    if (start + length > size) throw broken('ZIP', 'its directory is cut off');
    return parseDirectory(await part(handle, start, start + length), count);
  });
}

function parseDirectory(directory: Buffer, count: number): readonly Entry[] {
  const entries: Entry[] = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + HEADER_LENGTH > directory.length || directory.readUInt32LE(at) !== HEADER) {
      throw broken('ZIP', 'its directory is damaged');
    }
    const nameLength = directory.readUInt16LE(at + 28);
    const name = directory.subarray(at + HEADER_LENGTH, at + HEADER_LENGTH + nameLength);
    entries.push({
      name: decodeName(name),
      encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    });
    at += HEADER_LENGTH + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * The bytes of one entry.
 * @throws Unreadable when it is protected, damaged, larger than `maxBytes`, or packed suspiciously well.
 */
export async function entryBytes(file: string, entry: Entry, maxBytes: number): Promise<Uint8Array> {
  if (entry.encrypted) throw new Unreadable('read/encrypted', { format: 'ZIP' });
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw broken('ZIP', `it is packed with method ${entry.method}, which few programs know`);
  }
  if (entry.size > maxBytes) {
    throw new Unreadable('read/too-large', { size: entry.size, unit: 'bytes when unpacked', limit: maxBytes });
  }
  const ratio = Math.round(entry.size / Math.max(1, entry.packed));
  if (entry.size > HARMLESS && ratio > MOST_RATIO) {
    throw new Unreadable('read/archive-ratio', { ratio, limit: MOST_RATIO });
  }
  return withFile(file, async (handle) => {
    const header = await part(handle, entry.offset, entry.offset + LOCAL_LENGTH);
    if (header.readUInt32LE(0) !== LOCAL) throw broken('ZIP', 'an entry is not where the directory says');
    const start = entry.offset + LOCAL_LENGTH + header.readUInt16LE(26) + header.readUInt16LE(28);
    const packed = await part(handle, start, start + entry.packed);
    return entry.method === STORED ? packed : unpacked(packed, entry.size);
  });
}

async function unpacked(packed: Buffer, size: number): Promise<Uint8Array> {
  let bytes: Buffer;
  try {
    // The directory may lie about the size; no more than it says is made.
    bytes = await promisify(inflateRaw)(packed, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    throw broken('ZIP', error instanceof Error ? error.message : String(error));
  }
  if (bytes.length !== size) throw broken('ZIP', 'an entry has another size than the directory says');
  return bytes;
}

async function withFile<T>(file: string, work: (handle: FileHandle) => Promise<T>): Promise<T> {
  const handle = await open(file, 'r');
  try {
    return await work(handle);
  } finally {
    await handle.close();
  }
}

/** Longest stretch that Node reads at once; what an archive says of itself is checked before memory is given to it. */
const LONGEST_READ = 2 ** 31 - 1;

async function part(handle: FileHandle, start: number, end: number): Promise<Buffer> {
  const { size } = await handle.stat();
  if (start < 0 || end < start || end > size || end - start > LONGEST_READ) throw broken('ZIP', 'it is cut off');
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(end - start), 0, end - start, start);
  if (bytesRead < end - start) throw broken('ZIP', 'it is cut off');
  return buffer;
}

/** Names are UTF-8, or in the encoding of an old system, of which only the plain letters are sure. */
function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
