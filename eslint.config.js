import eslint from '@eslint/js'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const RESTRICTED_SYNTAX = [
  { selector: 'ExportDefaultDeclaration', message: 'Export by name: only a configuration file has a default export.' },
  { selector: 'ExportAllDeclaration', message: 'Name what is exported: no barrels.' },
  {
    selector: 'Program > :matches(VariableDeclaration, ExportNamedDeclaration > VariableDeclaration)[kind="let"]',
    message: 'Nothing at module level changes: pass state along.',
  },
]

export default defineConfig(
  globalIgnores(['lib/', 'dist/', 'coverage/', '.*.handbook/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // A key of data stands in brackets, a property of ours behind a dot; which is which the compiler cannot tell.
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**', 'layouts/**', 'tests/**'],
    rules: {
      eqeqeq: 'error',
      'func-style': ['error', 'declaration', { allowArrowFunctions: true }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...RESTRICTED_SYNTAX],
      'object-shorthand': 'error',
      'prefer-template': 'error',
    },
  },
  { files: ['src/**', 'layouts/**'], rules: { 'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }] } },
  { files: ['src/cli/**'], rules: { 'no-console': 'off' } },
  {
    files: ['src/{model,dialect,parse,resolve,handbook,check,render,report}/**', 'layouts/**'],
    rules: { 'no-restricted-globals': ['error', 'process', 'fetch'] },
  },
  // The JSX runtime is preact's, under our name.
  { files: ['src/jsx-runtime.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['src/**'],
    ignores: ['src/cli/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['exit', 'exitCode', 'stdout', 'stderr', 'argv'].map((property) => ({
          object: 'process',
          property,
          message: 'Only src/cli prints, reads arguments and sets the exit code.',
        })),
      ],
    },
  },
  { files: ['**/*.{js,mjs,cjs}'], languageOptions: { globals: { process: 'readonly', module: 'writable' } } },
  // A benchmark is a script that prints.
  {
    files: ['tests/bench/**', 'tests/oracle/**'],
    languageOptions: { globals: { URL: 'readonly', console: 'readonly' } },
    rules: { 'no-console': 'off' },
  },
)
