import { TestEnvironment } from 'jest-environment-node';

/**
 * A Node environment whose tests share the typed arrays of the host.
 *
 * Jest gives each test file a realm of its own; a native add-on that checks `instanceof Float32Array` then refuses the
 * arrays made there (microsoft/onnxruntime#16622).
 */
export default class SharedTypedArrays extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, { Float32Array, BigInt64Array, Int32Array, Uint8Array, ArrayBuffer, Uint8ClampedArray });
  }
}
