import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problems } from './may-release.mjs';

const WRITER = { permissions: { push: true } };
const RULES = [{ type: 'deletion' }, { type: 'pull_request' }, { type: 'required_status_checks' }, { type: 'pull_request' }];

test('a branch without rules takes a release from any token that may write', () => {
  assert.deepEqual(problems(WRITER, [], false), []);
  assert.deepEqual(problems({}, [{ type: 'deletion' }, { type: 'non_fast_forward' }], false), []);
});

test('a token that may not write is told which permission is missing', () => {
  const reader = { permissions: { push: false } };
  for (const app of [true, false]) assert.match(problems(reader, [], app)[0], /needs the permission "Contents: read and write"/);
});

test("rules stop the workflow's own token, and name the app's secrets", () => {
  const [problem, ...more] = problems(WRITER, RULES, false);
  assert.match(problem, /\(pull_request, required_status_checks\).*RELEASE_APP_ID/);
  assert.deepEqual(more, []);
});

test('an app may bypass the rules', () => assert.deepEqual(problems(WRITER, RULES, true), []));
