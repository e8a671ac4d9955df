import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import jest from 'eslint-plugin-jest';
import tseslint from 'typescript-eslint';

/** Who may import whom: the table of docs/architecture.md, in force. */
const boundaries = [
  { sourceTag: 'type:domain', onlyDependOnLibsWithTags: [], allowedExternalImports: ['fast-check'] },
  { sourceTag: 'type:contract', onlyDependOnLibsWithTags: ['type:domain'], allowedExternalImports: [] },
  {
    sourceTag: 'type:ui',
    onlyDependOnLibsWithTags: ['type:ui'],
    allowedExternalImports: ['@angular/*', '@swimlane/ngx-charts', 'rxjs', 'tslib', 'jest-preset-angular'],
  },
  { sourceTag: 'type:migrations', onlyDependOnLibsWithTags: [], allowedExternalImports: ['typeorm'] },
  {
    sourceTag: 'scope:web',
    onlyDependOnLibsWithTags: ['type:domain', 'type:contract', 'type:ui'],
    bannedExternalImports: ['@swimlane/ngx-charts', '@nestjs/*', 'typeorm', 'pg', 'class-*', 'fastify', '@fastify/*'],
  },
  {
    sourceTag: 'scope:api',
    onlyDependOnLibsWithTags: ['type:domain', 'type:contract', 'type:migrations'],
    bannedExternalImports: ['@angular/*', '@swimlane/*', '@jsverse/*'],
  },
  { sourceTag: 'scope:e2e', onlyDependOnLibsWithTags: ['type:contract', 'type:domain'] },
];

const NO_ENVIRONMENT = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Configuration is read in platform/config/configuration.ts and nowhere else.',
};
const NO_SILENT_PASS = {
  selector: 'IfStatement > ReturnStatement.consequent[argument=null]',
  message: 'A test that ends before it has looked passes: say what is missing, and fail.',
};

export default tseslint.config(
  { ignores: ['**/dist/**', '**/.angular/**', '**/.nx/**', '**/.data/**', 'tmp/**', '**/test-results/**'] },
  {
    files: ['**/*.ts'],
    extends: [js.configs.recommended, ...tseslint.configs.strict, ...tseslint.configs.stylistic],
    plugins: { '@nx': nx },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { enforceBuildableLibDependency: false, allow: [], depConstraints: boundaries },
      ],
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': 'off',
      '@typescript-eslint/max-params': ['error', { max: 3 }],
      'no-restricted-syntax': ['error', NO_ENVIRONMENT],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['libs/domain/src/**/*.ts', 'libs/contract/src/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['node:*', 'fs', 'path', 'crypto', 'process'], message: 'Pure rooms import nothing of Node.' },
          ],
        },
      ],
    },
  },
  {
    files: ['libs/domain/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: 'Pass `today` or `now` in.' }],
    },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    rules: {
      // Nest injects through constructors: five things at most, more are two services.
      '@typescript-eslint/max-params': ['error', { max: 5 }],
      '@typescript-eslint/no-useless-constructor': 'off',
    },
  },
  {
    files: ['apps/web/src/**/*.ts', 'libs/ui/src/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-selector': ['error', { type: 'element', prefix: ['app', 'ui'], style: 'kebab-case' }],
      '@angular-eslint/directive-selector': ['error', { type: 'attribute', prefix: ['app', 'ui'], style: 'camelCase' }],
      '@angular-eslint/component-class-suffix': 'off',
      '@angular-eslint/prefer-on-push-component-change-detection': 'error',
      '@angular-eslint/prefer-signals': 'error',
    },
  },
  {
    files: ['apps/web/src/**/*.ts', 'libs/ui/src/**/*.ts'],
    ignores: ['**/*.spec.ts', 'libs/ui/src/events/replayed.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { property: 'preventDefault', message: 'It throws when the event is played again: preventBrowserDefault.' },
      ],
    },
  },
  {
    files: ['apps/web/src/**/*.html', 'libs/ui/src/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
    rules: { '@angular-eslint/template/prefer-control-flow': 'error', '@angular-eslint/template/no-any': 'error' },
  },
  {
    files: ['**/*.spec.ts', '**/*.int-spec.ts', 'apps/api/test/**/*.ts'],
    plugins: { jest },
    rules: {
      'jest/no-focused-tests': 'error',
      'jest/no-disabled-tests': 'error',
      'jest/no-identical-title': 'error',
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.spec.ts', '**/*.int-spec.ts'],
    rules: { 'no-restricted-syntax': ['error', NO_ENVIRONMENT, NO_SILENT_PASS] },
  },
);
