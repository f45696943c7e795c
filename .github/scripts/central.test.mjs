import assert from 'node:assert/strict';
import { test } from 'node:test';
import { found } from './central.mjs';

test('an artifact that Maven gets is published', () => assert.equal(found(0, ''), true));

test('an artifact that no repository has is not published', () => {
  const missing = 'education.codeforlife:codeforlife-parent:pom:1.1.0';
  assert.equal(found(1, `[ERROR] Could not find artifact ${missing} in central`), false);
  assert.equal(found(1, `[ERROR] ${missing} was not found in file:///central during a previous attempt. This was cached`), false);
});

test('a repository that cannot be reached leaves it open', () => {
  const outage = '[ERROR] Could not transfer artifact a:b:pom:1.1.0 from/to central: Connection refused';
  assert.throws(() => found(1, outage), /Cannot tell whether the version is published:\n.*Connection refused/);
  assert.throws(() => found(1, `${outage}\nCould not find artifact a:b:pom:1.1.0 in other`), /Cannot tell/);
  assert.throws(() => found(null, ''), /Cannot tell/);
});
