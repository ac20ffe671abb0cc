/** The numeric arrays a packed model holds. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array;

const KINDS = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array } as const;

/**
 * A packed model: the header's length (u32, little-endian), a JSON header
 * `{ name: [kind, byte offset, items] }`, then the arrays, each aligned to 8 bytes.
 */
export class Container {
  readonly #arrays = new Map<string, Numbers>();

  /** @throws Error when the bytes are not such a file. */
  constructor(bytes: Uint8Array) {
    const aligned = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
    const view = new DataView(aligned.buffer, aligned.byteOffset, aligned.byteLength);
    const length = view.getUint32(0, true);
    if (length + 4 > aligned.byteLength) throw new Error('The gist model is truncated; install the package again.');
    const header = JSON.parse(new TextDecoder().decode(aligned.subarray(4, 4 + length))) as Record<
      string,
      [keyof typeof KINDS, number, number]
    >;
    for (const [name, [kind, offset, items]] of Object.entries(header)) {
      this.#arrays.set(name, new KINDS[kind](aligned.buffer as ArrayBuffer, aligned.byteOffset + offset, items));
    }
  }

  /** @throws Error when there is no array of that name. */
  array(name: string): Numbers {
    const found = this.#arrays.get(name);
    if (!found) throw new Error(`The gist model has no part "${name}"; it is of another version of the package.`);
    return found;
  }

  /** A part that holds words, one a line. */
  words(name: string): string[] {
    return new TextDecoder().decode(this.array(name) as Uint8Array).split('\n');
  }
}
