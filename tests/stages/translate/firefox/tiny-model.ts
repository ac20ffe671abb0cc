/**
 * A complete model in the engine's own formats, a few kilobytes small and with
 * made-up weights: what it says means nothing, but the engine loads and runs it
 * as it does a trained one.
 */
export interface TinyModel {
  readonly model: Uint8Array;
  readonly vocabulary: Uint8Array;
}

/** The integer products want multiples of 64, and of 8 for the vocabulary. */
const WIDTH = 64;
const FILTER = 128;
const HEADS = 2;
const FLOAT32 = 0x404;
const INT8 = 0x101;

interface Item {
  readonly name: string;
  readonly type: number;
  readonly shape: readonly number[];
  readonly data: Uint8Array;
}

export function tinyModel(): TinyModel {
  const letters = [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,'-‹›"].flatMap((c) => [
    c,
    `▁${c}`,
  ]);
  const pieces = ['▁', ...letters, 'en', 'er', '▁de', '▁het', '▁een'];
  return { model: binary(items(pieces.length + 2)), vocabulary: sentencePiece(pieces) };
}

/** Pseudo-random weights in ±scale; the same on every run. */
function weights(name: string, shape: readonly number[], scale: number, offset = 0): Item {
  let state = [...name].reduce((h, c) => (h * 31 + c.charCodeAt(0)) >>> 0, 7);
  const values = Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return offset + scale * (state / 2 ** 31 - 1);
  });
  return { name, type: FLOAT32, shape, data: new Uint8Array(values.buffer) };
}

/** A matrix, and the scale by which the engine turns what it is multiplied with into integers. */
const matrix = (name: string, rows: number, columns: number): Item[] => [
  weights(name, [rows, columns], 0.5),
  weights(`${name}_QuantMultA`, [1, 1], 0, 30),
];
const bias = (name: string, columns: number): Item => weights(name, [1, columns], 0.1);
const norm = (name: string): Item[] => [
  weights(`${name}_ln_scale`, [1, WIDTH], 0.1, 1),
  weights(`${name}_ln_bias`, [1, WIDTH], 0.1),
];

function attention(name: string): Item[] {
  const parts = ['q', 'k', 'v', 'o'].flatMap((p) => [
    ...matrix(`${name}_W${p}`, WIDTH, WIDTH),
    bias(`${name}_b${p}`, WIDTH),
  ]);
  return [...parts, ...norm(`${name}_Wo`)];
}

function feedForward(name: string): Item[] {
  return [
    ...matrix(`${name}_W1`, WIDTH, FILTER),
    bias(`${name}_b1`, FILTER),
    ...matrix(`${name}_W2`, FILTER, WIDTH),
    bias(`${name}_b2`, WIDTH),
    ...norm(`${name}_ffn`),
  ];
}

function items(vocabulary: number): Item[] {
  const yaml = `bert-train-type-embeddings: true
dec-cell: ssru
dec-depth: 1
dim-emb: ${WIDTH}
dim-vocabs: [${vocabulary}, ${vocabulary}]
enc-depth: 1
factors-combine: sum
input-types: []
layer-normalization: false
lemma-dim-emb: 0
tied-embeddings-all: true
transformer-decoder-autoreg: rnn
transformer-depth-scaling: false
transformer-dim-ffn: ${FILTER}
transformer-ffn-activation: relu
transformer-ffn-depth: 2
transformer-guided-alignment-layer: last
transformer-heads: ${HEADS}
transformer-no-projection: false
transformer-postprocess: dan
transformer-postprocess-emb: d
transformer-postprocess-top: ""
transformer-preprocess: ""
transformer-tied-layers: []
transformer-train-position-embeddings: false
type: transformer
ulr: false
ulr-dim-emb: 0
version: v1.9.0
`;
  const text = new TextEncoder().encode(`${yaml}\0`);
  return [
    { name: 'special:model.yml', type: INT8, shape: [text.length], data: text },
    ...matrix('Wemb', vocabulary, WIDTH),
    ...attention('encoder_l1_self'),
    ...feedForward('encoder_l1_ffn'),
    ...matrix('decoder_l1_rnn_W', WIDTH, WIDTH),
    ...matrix('decoder_l1_rnn_Wf', WIDTH, WIDTH),
    bias('decoder_l1_rnn_bf', WIDTH),
    ...norm('decoder_l1_rnn_ffn'),
    ...attention('decoder_l1_context'),
    ...feedForward('decoder_l1_ffn'),
    bias('decoder_ff_logit_out_b', vocabulary),
  ];
}

/** Marian's binary format: version, headers, names, shapes, padding, then the data of the items. */
function binary(list: readonly Item[]): Uint8Array {
  const encode = new TextEncoder();
  const longs = (...values: number[]): Uint8Array => new Uint8Array(BigUint64Array.from(values, BigInt).buffer);
  const padded = list.map(({ data }) => {
    const out = new Uint8Array(Math.ceil(data.length / 256) * 256);
    out.set(data);
    return out;
  });
  const head = [
    longs(1, list.length),
    ...list.map((item, i) =>
      longs(item.name.length + 1, item.type, item.shape.length, (padded[i] as Uint8Array).length),
    ),
    ...list.map(({ name }) => encode.encode(`${name}\0`)),
    ...list.map(({ shape }) => new Uint8Array(Int32Array.from(shape).buffer)),
  ];
  const before = head.reduce((sum, part) => sum + part.length, 0) + 8;
  const gap = (256 - (before % 256)) % 256;
  return concat([...head, longs(gap), new Uint8Array(gap), ...padded]);
}

/** SentencePiece's protocol buffer: pieces, trainer settings, normaliser settings. */
function sentencePiece(pieces: readonly string[]): Uint8Array {
  const UNKNOWN = 2;
  const CONTROL = 3;
  const piece = (text: string, score: number, type: number): Uint8Array =>
    field(1, concat([field(1, new TextEncoder().encode(text)), float(2, score), number(3, type)]));
  return concat([
    piece('</s>', 0, CONTROL),
    piece('<unk>', 0, UNKNOWN),
    // A start of a word costs less than a space and a letter.
    ...pieces.map((text) => piece(text, text.length > 1 ? -3 : -4, 1)),
    field(
      2,
      concat([
        number(3, 1),
        number(4, pieces.length + 2),
        number(40, 1),
        number(41, -1),
        number(42, 0),
        number(43, -1),
      ]),
    ),
    field(3, concat([field(1, new TextEncoder().encode('identity')), number(3, 1), number(4, 1), number(5, 1)])),
  ]);
}

function varint(value: bigint): Uint8Array {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, value);
  do {
    bytes.push(Number(rest & 0x7fn) | (rest > 0x7fn ? 0x80 : 0));
    rest >>= 7n;
  } while (rest > 0n);
  return Uint8Array.from(bytes);
}
const tag = (index: number, wire: number): Uint8Array => varint(BigInt(index * 8 + wire));
const number = (index: number, value: number): Uint8Array => concat([tag(index, 0), varint(BigInt(value))]);
const float = (index: number, value: number): Uint8Array =>
  concat([tag(index, 5), new Uint8Array(Float32Array.of(value).buffer)]);
const field = (index: number, body: Uint8Array): Uint8Array =>
  concat([tag(index, 2), varint(BigInt(body.length)), body]);

function concat(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
