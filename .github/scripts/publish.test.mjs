import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { PUBLISHED } from './maven.mjs';
import { perform, releaseProperties, uploading } from './publish.mjs';

const reactor = new URL('../../', import.meta.url);

test('the tag is built, not what lies around', () => {
  assert.equal(releaseProperties('https://example.org/a.git', 'v1.2.3'), 'scm.url=scm:git:https://example.org/a.git\nscm.tag=v1.2.3\n');
  assert.equal(perform([])[0], 'release:perform');
});

test('more arguments reach the build of the tag', () => {
  assert.match(perform(['-DskipUpload=true']).at(-1), /^-Darguments=-Ppublish .* -DskipUpload=true$/);
});

test('a version that Central has is built for its provenance, not uploaded again', () => {
  assert.deepEqual(uploading(true), ['-DskipUpload=true']);
  assert.deepEqual(uploading(false), []);
});

test('a module is published, or says that it is not', () => {
  const modules = [...pom('').matchAll(/<module>([^<]+)<\/module>/g)].map(([, module]) => module);
  const says = (module) => pom(`${module}/`).split('<profiles>')[0].includes('<maven.deploy.skip>true</maven.deploy.skip>');
  // For those that have a Dockerfile, the profile "service" of their parent says it.
  const unpublished = modules.filter((module) => says(module) || existsSync(new URL(`${module}/Dockerfile`, reactor)));
  assert.deepEqual(PUBLISHED, modules.filter((module) => !unpublished.includes(module)));
  assert.deepEqual(unpublished, ['template-service', 'contributor-service', 'benchmarks']);
});

function pom(folder) {
  return readFileSync(new URL(`${folder}pom.xml`, reactor), 'utf8');
}
