import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { option } from './rehearsal.mjs';

const whole = ['.github/scripts/publish.mjs', 'pom.xml', 'codeforlife-core/pom.xml', 'template-service/Dockerfile', 'rehearse-release', '.mvn/wrapper/maven-wrapper.properties'];

for (const file of whole) test(`${file} has the whole rehearsal`, () => assert.equal(option(['README.md', file]), ''));

test('code and documentation have a quick one', () => {
  assert.equal(option(['README.md', 'docs/pom.xml.md', 'codeforlife-core/src/main/java/A.java']), '--quick');
  assert.equal(option([]), '--quick');
});

test('a push of which the changes are unknown has the whole one', () => assert.equal(option(null), ''));

for (const base of ['', '0'.repeat(40), 'f'.repeat(40), '--output=x', 'main']) {
  test(`${JSON.stringify(base)} as the base is unknown`, () => {
    const script = fileURLToPath(new URL('rehearsal.mjs', import.meta.url));
    assert.equal(execFileSync('node', [script, base], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim(), '');
  });
}
