import { main } from './main.mjs';
import { maven, PUBLISHED } from './maven.mjs';

const FIRST = '0.0.0';

/** Maven's arguments that compare the API with the last release, or null where nothing can be broken. */
export function comparison(last, type) {
  if (type === 'major' || last === FIRST) return null;
  const goal = 'com.github.siom79.japicmp:japicmp-maven-plugin:cmp';
  return ['-q', '-pl', PUBLISHED.join(), 'package', goal, `-Djapicmp.baseline=${last}`, '-Dmaven.test.skip'];
}

await main(import.meta.url, async (last, type) => {
  if (!['major', 'minor', 'patch'].includes(type)) throw new Error('Usage: check-api.mjs LAST_VERSION major|minor|patch');
  const args = comparison(last, type);
  if (args === null || maven(...args)) return [];
  return [
    `The API is not compatible with ${last}, but the commits since then make a ${type} release.`,
    'Restore the API, or write "BREAKING CHANGE: …" in a commit: see docs/versioning.md.',
  ];
});
