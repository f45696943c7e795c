import { spawnSync } from 'node:child_process';

/** The modules that are published, in the order of the reactor; the others never leave this repository. */
export const PUBLISHED = [
  'codeforlife-parent',
  'codeforlife-bom',
  'codeforlife-core',
  'codeforlife-platform',
  'codeforlife-user',
  'codeforlife-test-support',
  'codeforlife-fakes',
  'codeforlife-starter',
];

/** Runs Maven here; whether it succeeded. Options for each run of Maven come from MAVEN_ARGS. */
export function maven(...args) {
  return spawnSync('./mvnw', ['-B', '-ntp', ...args], { stdio: 'inherit' }).status === 0;
}
