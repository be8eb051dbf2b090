/** Makes bytes fewer and many again, by what browsers and Node bring along. Bytes differ between makers: never compare or hash them. */

export function canSqueeze(): boolean {
  return 'CompressionStream' in globalThis && 'DecompressionStream' in globalThis;
}

export async function squeeze(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return drain(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw')), Infinity);
}

/** @throws RangeError beyond `most` bytes (a few letters can stand for gigabytes), TypeError for bytes that are nothing of the kind */
export async function unsqueeze(bytes: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array<ArrayBuffer>> {
  return drain(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')), most);
}

async function drain(stream: ReadableStream<Uint8Array<ArrayBuffer>>, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel();
      throw new RangeError(`more than ${most} bytes`);
    }
    parts.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
