import js from '@eslint/js';
import jest from 'eslint-plugin-jest';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist', 'out', '.cache', 'coverage', 'models', 'training', '**/*.cjs', '**/*.mjs'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 10],
      'max-params': ['error', 3],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' },
        { selector: 'TSAsExpression:not([typeAnnotation.typeName.name="const"])', message: 'Parse, do not cast.' },
        { selector: 'TSNonNullExpression', message: 'Narrow, do not assert.' },
      ],
    },
  },
  {
    files: ['core/**'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'fetch', 'Buffer'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Take the time as a parameter.' },
        { object: 'Math', property: 'random', message: 'Take the source of chance as a parameter.' },
        { object: 'performance', property: 'now', message: 'Take the time as a parameter.' },
      ],
    },
  },
  {
    files: ['test/**'],
    extends: [jest.configs['flat/recommended'], jest.configs['flat/style']],
    rules: {
      'max-lines-per-function': 'off',
      'max-params': 'off', // builders of fixtures
      'jest/consistent-test-it': ['error', { fn: 'test', withinDescribe: 'test' }],
      '@typescript-eslint/no-unsafe-argument': 'off', // jest's asymmetric matchers are any
      '@typescript-eslint/no-unsafe-assignment': 'off', // jest's asymmetric matchers are any
      'jest/no-export': 'off', // contracts
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect', '*Contract', '*.template.*'] }], // assertions of aws-cdk-lib
      'no-restricted-properties': [
        'error',
        { object: 'jest', property: 'mock', message: 'Pass a fake through the constructor.' },
      ],
    },
  },
  {
    files: ['web/**'],
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat.recommended],
    // Safari takes a list without bullets for no list, unless it is told.
    // A region that scrolls is reached by keyboard. A component lists what it shows; a dictionary says its types once, in its first language.
    rules: {
      'jsx-a11y/no-redundant-roles': ['error', { ul: ['list'], ol: ['list'] }],
      'jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['region'], tags: [] }],
      'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['web/words/**'], rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' } },
  {
    files: ['web/vite.config.ts'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  // A CDK constructor lists what there is.
  {
    files: ['lib/**'],
    rules: { 'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }] },
  },
  { files: ['bin/**', 'bench/**', 'samples/**', 'test/aws/run.ts'], rules: { 'no-console': 'off' } },
);
