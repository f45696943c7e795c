import { execFileSync } from 'node:child_process';
import { isPublished } from './central.mjs';
import { main } from './main.mjs';
import { maven, PUBLISHED } from './maven.mjs';

/** The released versions in the output of git, which names them by their tags. */
export function versionsOf(tags) {
  return tags.split('\n').map((tag) => /^v(\d+\.\d+\.\d+)$/.exec(tag)?.[1]).filter((version) => version && version !== '0.0.0');
}

/** The newest version that others can have; a tag alone does not count, as its upload may have been refused. */
export function baseline(newestFirst, published) {
  return newestFirst.find(published) ?? null;
}

/** Maven's arguments that compare the API with a published version, or null where nothing can be broken. */
export function comparison(last, next) {
  if (last === null || major(last) < major(next)) return null;
  const goal = 'com.github.siom79.japicmp:japicmp-maven-plugin:cmp';
  return ['-q', '-pl', PUBLISHED.join(), 'package', goal, `-Djapicmp.baseline=${last}`, '-Dmaven.test.skip'];
}

function major(version) {
  return Number(version.split('.')[0]);
}

function tags() {
  return execFileSync('git', ['tag', '--list', 'v*', '--merged', 'HEAD', '--sort=-v:refname'], { encoding: 'utf8' });
}

await main(import.meta.url, async (next) => {
  if (!/^\d+\.\d+\.\d+$/.test(next ?? '')) throw new Error('Usage: check-api.mjs NEXT_VERSION');
  const last = baseline(versionsOf(tags()), (version) => isPublished(version));
  const args = comparison(last, next);
  console.log(args === null ? `${next} does not have to keep an API.` : `The API is compared with ${last}.`);
  if (args === null || maven(...args)) return [];
  return [
    `The API is not compatible with ${last}, but ${next} is not a major release.`,
    'Restore the API, or write "BREAKING CHANGE: …" in a commit: see docs/versioning.md.',
  ];
});
