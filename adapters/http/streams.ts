const encoder = new TextEncoder();

/** The bytes of a body as they come; none where there is no body. */
export async function* bodyChunks(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  if (body === null) return;
  const reader = body.getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } finally {
    // Where no more is wanted, whoever sends it is told.
    await reader.cancel().catch(() => undefined);
  }
}

/** Text made of things one after the other, as fast as it is taken. @param begin - what stands before them. */
export function streamed<T>(
  things: AsyncIterable<T>,
  textOf: (thing: T) => string,
  begin = '',
): ReadableStream<Uint8Array> {
  const iterator = things[Symbol.asyncIterator]();
  return new ReadableStream({
    start(controller) {
      if (begin !== '') controller.enqueue(encoder.encode(begin));
    },
    async pull(controller) {
      const next = await iterator.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(textOf(next.value)));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
