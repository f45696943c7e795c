import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PUBLISHED } from './maven.mjs';

/** The plugin by its version: outside a project, none is pinned. */
const GET = 'org.apache.maven.plugins:maven-dependency-plugin:3.11.0:get';

/** What Maven says if no repository has the artifact; the second while it still knows that it asked for it just before. */
const MISSING = /Could not find artifact|was not found in \S+ during a previous attempt/;
const OUTAGE = /Could not transfer artifact/;

/** What Maven's output says about an artifact that it was asked for. */
export function found(status, output) {
  if (status === 0) return true;
  if (MISSING.test(output) && !OUTAGE.test(output)) return false;
  throw new Error(`Cannot tell whether the version is published:\n${output.trim()}`);
}

/**
 * Whether others can get the modules of a version.
 *
 * @throws Error if that cannot be told, as when the repository is not reached
 */
export function isPublished(version, modules = PUBLISHED.slice(0, 1)) {
  return modules.every((module) => has(`education.codeforlife:${module}:${version}:pom`));
}

/** Asks outside the reactor, which would answer with what it builds itself. */
function has(artifact) {
  const nowhere = mkdtempSync(join(tmpdir(), 'central-'));
  try {
    const args = ['-B', '-ntp', '-U', GET, `-Dartifact=${artifact}`, '-Dtransitive=false'];
    const { status, stdout, stderr } = spawnSync(resolve('mvnw'), args, { cwd: nowhere, encoding: 'utf8' });
    return found(status, stdout + stderr);
  } finally {
    rmSync(nowhere, { recursive: true });
  }
}
