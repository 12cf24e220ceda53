import tseslint from 'typescript-eslint';
import reactHooks from 'eslint-plugin-react-hooks';
import { readdirSync } from 'node:fs';

const features = readdirSync(new URL('./src/features', import.meta.url));

/** The library's own hook is slow: see i18n/use-translation. */
const paths = [
  {
    name: 'react-i18next',
    importNames: ['useTranslation'],
    message: 'Take it from i18n/use-translation.',
  },
];

/** Imports go up only: ui, api, local, i18n -> commands, items -> features -> app; no feature knows another. */
const floors = [
  mayNotImport('src/{ui,api,local,i18n}/**', '(commands|items|features|app)/'),
  mayNotImport('src/{commands,items}/**', '(features|app)/'),
  mayNotImport('src/features/**', 'app/'),
  ...features.map((feature) =>
    mayNotImport(
      `src/features/${feature}/**`,
      `(app|${features.filter((other) => other !== feature).join('|')})/`,
    ),
  ),
];

function mayNotImport(files, above) {
  const patterns = [{ regex: `^(\\.\\.?/)+${above}`, message: 'Imports go up only.' }];
  return { files: [files], rules: { 'no-restricted-imports': ['error', { paths, patterns }] } };
}

export default tseslint.config(
  { ignores: ['dist', 'src/api/**/schema.d.ts'] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  reactHooks.configs.flat['recommended-latest'],
  {
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true }],
      'no-console': 'error',
      // The virtual lists are not compiled; nothing that they return is remembered.
      'react-hooks/incompatible-library': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_' }],
    },
  },
  ...floors,
);
