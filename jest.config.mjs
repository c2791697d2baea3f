import { readdirSync, readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';

const tests = join(import.meta.dirname, 'test');

export default {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testEnvironment: '<rootDir>/test/environment.mjs',
  extensionsToTreatAsEsm: ['.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/out/', '<rootDir>/.cache/'],
  testPathIgnorePatterns: hasLoopback() ? [] : testsThatServe(),
  testTimeout: 60_000,
  transform: {
    '\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'es6' }, sourceMaps: 'inline' },
    ],
  },
};

/** Where the network is cut, the loopback may be too (`unshare --net` leaves it down). */
function hasLoopback() {
  return Object.values(networkInterfaces()).some((addresses) => addresses.some(({ internal }) => internal));
}

/** Those in which something stands in for a service over HTTP, on this very machine. Said aloud: they are not run. */
function testsThatServe() {
  const serving =
    /from '(node:(http|net)|.*\/(aws-stand-in|json-server|versioned-s3|textract-stand-in|textract-server)\.ts)'/;
  const names = readdirSync(tests, { recursive: true }).filter(
    (name) => name.endsWith('.test.ts') && serving.test(readFileSync(join(tests, name), 'utf8')),
  );
  console.warn(
    `skipped: there is no loopback interface here, and ${names.length} test files need one:`,
    names.join(', '),
  );
  return names.map((name) => `/test/${name.replaceAll('.', '\\.')}$`);
}
