import { writeFileSync } from 'node:fs';
import { isPublished } from './central.mjs';
import { main } from './main.mjs';
import { maven, PUBLISHED } from './maven.mjs';

/** What release:perform has to know: where the source is, and its tag. */
export function releaseProperties(source, tag) {
  return `scm.url=scm:git:${source}\nscm.tag=${tag}\n`;
}

/** Maven's arguments that build the tag in target/checkout and publish it from there, with more arguments for that build. */
export function perform(more) {
  const build = ['-Ppublish', '-pl', PUBLISHED.join(), '-Dmaven.test.skip', ...more];
  return ['release:perform', '-Dgoals=deploy', '-DuseReleaseProfile=false', `-Darguments=${build.join(' ')}`];
}

/** The build of a version that is published makes the same files, and uploads none. */
export function uploading(published) {
  return published ? ['-DskipUpload=true'] : [];
}

await main(import.meta.url, async (source, tag, ...more) => {
  if (!/^v\d+\.\d+\.\d+$/.test(tag ?? '')) throw new Error('Usage: publish.mjs REPOSITORY_URL vX.Y.Z [MAVEN_ARGUMENT…]');
  const published = isPublished(tag.slice(1));
  if (published) console.log(`${tag} is published: it is not uploaded again.`);
  writeFileSync('release.properties', releaseProperties(source, tag));
  return maven(...perform([...more, ...uploading(published)])) ? [] : [`Cannot publish ${tag}: see the output of Maven.`];
});
