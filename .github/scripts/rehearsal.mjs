import { spawnSync } from 'node:child_process';
import { main } from './main.mjs';

/** What a whole rehearsal is for; anything else can hardly break a release, and is rehearsed in short. */
const MATTERS = [/^\.github\//, /(^|\/)pom\.xml$/, /^template-service\//, /^(new-service|rehearse-release|mvnw)$/, /^\.mvn\//];

/** The option of ./rehearse-release for changed files; null if it cannot be told what changed. */
export function option(files) {
  if (files === null || files.some((file) => MATTERS.some((pattern) => pattern.test(file)))) return '';
  return '--quick';
}

function changedSince(base) {
  if (!/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(base ?? '') || /^0+$/.test(base)) return null;
  const { status, stdout } = spawnSync('git', ['diff', '--name-only', `${base}...HEAD`], { encoding: 'utf8' });
  return status === 0 ? stdout.split('\n').filter(Boolean) : null;
}

await main(import.meta.url, async (base) => console.log(option(changedSince(base))));
