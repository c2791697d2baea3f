import { expect, test } from '@jest/globals';
import { type Architecture } from '../../packaging/build-options.ts';
import { shippedPackages } from '../../packaging/shipped-packages.ts';

function keeps(architecture: Architecture, name: string, path: string): boolean {
  return (
    shippedPackages(architecture)
      .find((shipped) => shipped.name === name)
      ?.keeps(path) ?? false
  );
}

test.each([
  ['x64', 'onnxruntime-node', 'bin/napi-v6/linux/x64/libonnxruntime.so.1', true],
  ['x64', 'onnxruntime-node', 'bin/napi-v6/linux/x64/onnxruntime_binding.node', true],
  ['x64', 'onnxruntime-node', 'bin/napi-v6/linux/arm64/libonnxruntime.so.1', false],
  ['arm64', 'onnxruntime-node', 'bin/napi-v6/linux/arm64/libonnxruntime.so.1', true],
  ['arm64', 'onnxruntime-node', 'bin/napi-v6/linux/x64/libonnxruntime.so.1', false],
  ['x64', 'onnxruntime-node', 'bin/napi-v6/win32/x64/DirectML.dll', false],
  ['arm64', 'onnxruntime-node', 'bin/napi-v6/darwin/arm64/libonnxruntime.1.dylib', false],
  ['x64', 'onnxruntime-node', 'dist/binding.js', true],
  ['x64', 'onnxruntime-node', 'dist/binding.js.map', false],
  ['x64', 'onnxruntime-node', 'script/install.js', false],
  ['arm64', '@img/sharp-linux-arm64', 'lib/sharp-linux-arm64-0.35.5.node', true],
  ['arm64', '@img/sharp-linux-x64', 'lib/sharp-linux-x64-0.35.5.node', false],
  ['x64', '@img/sharp-libvips-linux-x64', 'lib/libvips-cpp.so.8.18.7', true],
  ['x64', '@img/sharp-libvips-linux-x64', 'lib/glib-2.0/include/glibconfig.h', false],
  ['x64', '@hyzyla/pdfium', 'dist/pdfium.wasm', true],
  ['x64', '@hyzyla/pdfium', 'dist/pdfium.wasm.base64-B4io7kt4.js', false],
  ['x64', '@hyzyla/pdfium', 'LICENSE.md', true],
  ['x64', 'sharp', 'src/pipeline.cc', false],
] as const)('an asset for %s: of %s, %s is kept: %s', (architecture, name, path, kept) => {
  expect(keeps(architecture, name, path)).toBe(kept);
});

test('every package keeps its manifest, without which Node.js does not find its code', () => {
  for (const { keeps: kept } of shippedPackages('arm64')) expect(kept('package.json')).toBe(true);
});
