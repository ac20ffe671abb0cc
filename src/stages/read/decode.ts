/** Text of a file with the encoding it was read in (WHATWG name). */
export interface Decoded {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  /** True when the encoding was inferred from the bytes without a mark that names it. */
  readonly guessed: boolean;
}

/**
 * Decodes letter bytes: a byte order mark decides; else valid UTF-8 is UTF-8,
 * a text whose every second byte is zero is UTF-16, and what remains is
 * windows-1252, the one legacy encoding of Dutch offices. The mark is not part
 * of the text.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes.subarray(2), 'utf-16le', false);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes.subarray(2), 'utf-16be', false);
  const wide = wideOrder(bytes);
  if (wide) return utf16(bytes, wide, true);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', guessed: false };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252', guessed: true };
  }
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be', guessed: boolean): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), encoding, guessed };
}

/** Latin text in UTF-16 has a zero in nearly every pair of bytes, always on the same side. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = Math.min(bytes.length >> 1, 512);
  if (pairs < 8) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) even++;
    if (bytes[2 * i + 1] === 0) odd++;
  }
  if (odd > pairs * 0.7 && even < pairs * 0.1) return 'utf-16le';
  if (even > pairs * 0.7 && odd < pairs * 0.1) return 'utf-16be';
  return null;
}
