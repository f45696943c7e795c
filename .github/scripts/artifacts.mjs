import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { main } from './main.mjs';
import { PUBLISHED } from './maven.mjs';

const WITHOUT_JAR = ['codeforlife-parent', 'codeforlife-bom'];
/** A change of the size below this part of it is not worth a change of the page. */
const TOLERANCE = 0.1;
const KILOBYTE = 1000;

/** The rows of the page that differ from the artifacts in a repository laid out as Maven Central, as they should be. */
export function outdatedRows(page, repository, version) {
  return PUBLISHED.filter((module) => !WITHOUT_JAR.includes(module))
    .map((module) => measure(repository, module, version))
    .filter((artifact) => !describes(page, artifact))
    .map(({ module, kilobytes, libraries }) => `| ${module} | ${kilobytes} kB | ${libraries} |`);
}

function measure(repository, module, version) {
  const file = join(repository, 'education/codeforlife', module, version, `${module}-${version}`);
  const { components } = JSON.parse(readFileSync(`${file}-cyclonedx.json`, 'utf8'));
  const libraries = components.filter((component) => component.scope === 'required').length;
  return { module, kilobytes: Math.round(statSync(`${file}.jar`).size / KILOBYTE), libraries };
}

function describes(page, { module, kilobytes, libraries }) {
  const row = new RegExp(`^\\| ${module} \\| (\\d+) kB \\| ${libraries} \\|$`, 'm').exec(page);
  return row !== null && Math.abs(row[1] - kilobytes) <= TOLERANCE * kilobytes;
}

await main(import.meta.url, async (page, repository, version) =>
  outdatedRows(readFileSync(page, 'utf8'), repository, version).map((row) => `${page} has to have the row: ${row}`),
);
