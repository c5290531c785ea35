import js from '@eslint/js';
import jsdoc from 'eslint-plugin-jsdoc';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { importWalls, neverInSource } from './scripts/import-walls.mjs';
import { neverInTests } from './scripts/never-in-tests.mjs';

const source = ['src/**/*.ts'];
const sourceScripts = ['src/**/*.mjs'];
const tests = ['test/**/*.ts'];
const scripts = ['**/*.js', '**/*.mjs'];
const only = (files, config) => ({ ...config, files });

/** The parts of the platform that the core must do without: it runs wherever ECMAScript does. */
const notInCore = [
  'window', 'document', 'navigator', 'location', 'history', 'screen', 'self', 'globalThis', 'fetch', 'performance', 'process',
  'localStorage', 'sessionStorage', 'requestAnimationFrame', 'setTimeout', 'setInterval', 'queueMicrotask', 'matchMedia',
  'getComputedStyle', 'customElements', 'HTMLElement', 'Element', 'Node', 'Event', 'EventTarget', 'DOMParser', 'Image',
]; // prettier-ignore

const nodeGlobals = ['process', 'console', 'URL', 'Buffer', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'fetch',
  'performance', 'structuredClone', 'TextEncoder', 'TextDecoder', 'AbortController', 'AbortSignal', 'crypto']; // prettier-ignore

export default [
  {
    ignores: [
      '**/dist/',
      'node_modules/',
      'coverage/',
      'storybook-static/',
      '.cache/',
      'shots/',
      'src/map/packs/',
      'wordpress/',
      '.storybook/',
    ],
  },
  js.configs.recommended,

  ...tseslint.configs.recommendedTypeChecked.map((config) => only([...source, ...tests, 'stories/**/*.ts'], config)),
  {
    files: [...source, ...tests, 'stories/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Lit binds the handlers in its templates itself.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },

  only(source, lit.configs['flat/recommended']),
  only(source, wc.configs['flat/recommended']),
  { files: source, plugins: { 'lit-a11y': litA11y }, rules: litA11y.configs.recommended.rules },
  {
    files: [...source, ...sourceScripts],
    plugins: { jsdoc },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: { esm: true, cjs: false, window: false },
          enableFixer: false,
          require: { ClassDeclaration: true, FunctionDeclaration: true },
          contexts: [
            'ExportNamedDeclaration > VariableDeclaration',
            'ExportNamedDeclaration > TSInterfaceDeclaration',
            'ExportNamedDeclaration > TSTypeAliasDeclaration',
          ],
        },
      ],
      'no-console': ['error', { allow: ['warn', 'error', 'info'] }],
      'no-restricted-syntax': ['error', ...neverInSource],
    },
  },
  { files: sourceScripts, plugins: { '@typescript-eslint': tseslint.plugin } },
  ...importWalls(),
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...notInCore.map((name) => ({ name, message: 'The core runs without a page.' })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The core does not know what time it is.' },
        { object: 'Math', property: 'random', message: 'The core gives the same answer every time.' },
      ],
    },
  },

  {
    files: tests,
    rules: {
      'no-restricted-syntax': ['error', ...neverInTests],
      // chai's `expect(x).to.be.true`.
      '@typescript-eslint/no-unused-expressions': 'off',
      // Tests break rules on purpose: what they hand in is not always what a type allows.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
    },
  },
  {
    files: scripts,
    languageOptions: { globals: Object.fromEntries(nodeGlobals.map((name) => [name, 'readonly'])) },
  },
  {
    // Scripts that hand functions to a browser's page.
    files: ['scripts/shots.mjs', 'scripts/wordpress/shots.mjs', 'bench/**/*.mjs', 'pages/**/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        ['document', 'window', 'customElements', 'PerformanceObserver', 'requestAnimationFrame'].map((name) => [
          name,
          'readonly',
        ]),
      ),
    },
  },
];
