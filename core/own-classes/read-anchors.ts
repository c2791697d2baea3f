import { type SparsePage } from './sparse-page.ts';

/** A synthetic page of a shipped class: its features and the index of its label. */
export interface Anchor extends SparsePage {
  readonly label: number;
}

/** Reads what `training/classifier/anchors.py` writes; its docstring says how. @throws RangeError when cut short. */
export function readAnchors(bytes: Uint8Array): Anchor[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 4;
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = view.getUint8(at++);
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  return Array.from({ length: view.getUint32(0, true) }, () => {
    const label = view.getUint8(at);
    const length = view.getUint16(at + 1, true);
    const scale = view.getFloat32(at + 3, true);
    at += 7;
    let id = 0;
    const ids = Int32Array.from({ length }, () => (id += varint()));
    const values = Float32Array.from({ length }, () => (scale * view.getUint8(at++)) / 255);
    return { label, ids, values };
  });
}
