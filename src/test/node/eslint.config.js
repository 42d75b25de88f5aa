import js from '@eslint/js';
import globals from 'globals';

const PAGES = ['src/main/resources/**/*.js', 'forms/*.js', 'forms/parts/*.js'];
const TESTS = ['src/test/node/*.js'];

export default [
  { ...js.configs.recommended, files: [...PAGES, ...TESTS, 'forms/rules/*.js'] },
  {
    files: [...PAGES, 'forms/rules/*.js'],
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-implied-eval': 'error',
      'object-shorthand': 'error',
    },
  },
  { files: PAGES, languageOptions: { globals: globals.browser } },
  // Rules know of no page: no window, no document, no AngularJS.
  { files: ['forms/rules/*.js'], languageOptions: { globals: {} } },
  { files: TESTS, languageOptions: { globals: globals.node } },
];
