import { readFileSync } from 'node:fs';
import { main } from './main.mjs';

const HEADING = /^#{1,3} \[?(\d+\.\d+\.\d+)\b/;

/** What the changelog says about a version, without its heading; empty if it does not name the version. */
export function notes(changelog, version) {
  const lines = changelog.split('\n');
  const start = lines.findIndex((line) => HEADING.exec(line)?.[1] === version);
  if (start < 0) return '';
  const length = lines.slice(start + 1).findIndex((line) => HEADING.test(line));
  return lines.slice(start + 1, length < 0 ? undefined : start + 1 + length).join('\n').trim();
}

await main(import.meta.url, async (tag) => {
  const text = notes(readFileSync('CHANGELOG.md', 'utf8'), (tag ?? '').replace(/^v/, ''));
  if (text === '') return [`CHANGELOG.md does not tell of ${tag}.`];
  console.log(text);
  return [];
});
