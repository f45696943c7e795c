import assert from 'node:assert/strict';
import { test } from 'node:test';
import { baseline, comparison, versionsOf } from './check-api.mjs';

test('a minor and a patch release are compared with the last one', () => {
  for (const next of ['1.3.0', '1.2.4']) {
    const args = comparison('1.2.3', next);
    assert.ok(args.includes('-Djapicmp.baseline=1.2.3'));
    assert.ok(args.indexOf('package') < args.findIndex((arg) => arg.endsWith(':cmp')), 'compared after it is built');
  }
});

test('a major release may break what it wants', () => assert.equal(comparison('1.2.3', '2.0.0'), null));

test('a fix after a major release whose upload was refused may break what that one broke', () => {
  assert.equal(comparison('1.2.3', '2.0.1'), null);
});

test('the first release does not break anything', () => assert.equal(comparison(null, '0.1.0'), null));

test('versions are read from tags, without the tag that all begins with', () => {
  assert.deepEqual(versionsOf('v1.10.0\nv1.9.0\nv1.9.0-rc.1\nvnext\nv0.0.0\n'), ['1.10.0', '1.9.0']);
});

test('a version that was tagged and never published is not compared with', () => {
  assert.equal(baseline(['1.2.0', '1.1.0', '1.0.0'], (version) => version !== '1.2.0'), '1.1.0');
  assert.equal(baseline(['0.1.0'], () => false), null);
  assert.equal(baseline([], () => true), null);
});

test('a version of which it cannot be told stops the release', () => {
  const outage = () => {
    throw new Error('outage');
  };
  assert.throws(() => baseline(['1.1.0', '1.0.0'], outage), /outage/);
});
