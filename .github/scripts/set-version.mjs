import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { main } from './main.mjs';
import { maven } from './maven.mjs';

const CALLED = /(codeforlife-java\/\.github\/workflows\/[a-z-]+\.yaml@v)\d+\.\d+\.\d+/g;

/** The texts that name the released version: a file or a folder of files, and what comes before the version there. */
export const PLACES = [
  ['README.md', /(<artifactId>codeforlife-parent<\/artifactId>\s*<version>)\d+\.\d+\.\d+/g],
  ['docs/pipelines.md', CALLED],
  ['template-service/.github/workflows', CALLED],
  ['template-service/deploy/example', /(codeforlife-java\/\/deploy(?:\/[a-z]+)?\?ref=v)\d+\.\d+\.\d+/g],
];

/** The text with the version set wherever the pattern, whose group precedes it, finds one. */
export function withVersion(text, pattern, version) {
  return text.replaceAll(pattern, (_, before) => before + version);
}

/** Sets the version in every place below the current folder; a place that names none is an error. */
export function setVersion(version, places = PLACES) {
  if (!/^\d+\.\d+\.\d+$/.test(version ?? '')) throw new Error(`Invalid version "${version}": use one such as 1.2.3.`);
  for (const [place, pattern] of places) {
    const named = files(place).filter((file) => readFileSync(file, 'utf8').search(pattern) >= 0);
    if (named.length === 0) throw new Error(`Missing version in ${place}: correct it, or PLACES in set-version.mjs.`);
    for (const file of named) writeFileSync(file, withVersion(readFileSync(file, 'utf8'), pattern, version));
  }
}

function files(place) {
  return statSync(place).isFile() ? [place] : readdirSync(place).map((name) => `${place}/${name}`);
}

/** Maven's arguments that set the version in all POMs, and in the property by which services get our modules. */
export function settingPoms(version) {
  const goals = ['versions:set', 'versions:set-property', '-Dproperty=codeforlife.version'];
  return ['-q', '-f', 'codeforlife-parent', ...goals, `-DnewVersion=${version}`, '-DgenerateBackupPoms=false'];
}

await main(import.meta.url, async (version) => {
  setVersion(version);
  return maven(...settingPoms(version)) ? [] : ['Cannot set the version in the POMs: see the output of Maven.'];
});
