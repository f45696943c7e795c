import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settingVersion } from './set-service-version.mjs';

test("the version is set in the service's POM, which leaves no copy", () => {
  assert.ok(settingVersion('1.2.3').includes('-DnewVersion=1.2.3'));
  assert.ok(settingVersion('1.2.3').includes('-DgenerateBackupPoms=false'));
});

test('an invalid version is refused', () => {
  for (const version of ['1.2', 'v1.2.3', '-X', undefined]) assert.throws(() => settingVersion(version));
});
