import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparison } from './check-api.mjs';

test('a minor and a patch release are compared with the last one', () => {
  for (const type of ['minor', 'patch']) {
    const args = comparison('1.2.3', type);
    assert.ok(args.includes('-Djapicmp.baseline=1.2.3'));
    assert.ok(args.indexOf('package') < args.findIndex((arg) => arg.endsWith(':cmp')), 'compared after it is built');
  }
});

test('a major release may break what it wants', () => assert.equal(comparison('1.2.3', 'major'), null));

test('the first release has nothing to break', () => assert.equal(comparison('0.0.0', 'minor'), null));
