import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reminder, stale } from './stale-assignments.mjs';

const now = Date.parse('2026-11-25T12:00:00Z');
const old = { number: 7, updated_at: '2026-11-11T12:00:00Z', assignees: [{ login: 'ada' }], labels: [] };

function reminded(change) {
  return stale([{ ...old, ...change }], now).length === 1;
}

test('an assigned issue that rests for two weeks is stale', () => {
  assert.ok(reminded({}));
  assert.ok(!reminded({ updated_at: '2026-11-11T12:00:01Z' }));
});

test('the reminder starts the two weeks again', () => {
  assert.ok(!reminded({ updated_at: '2026-11-25T03:00:00Z' }));
});

test('unassigned issues, pull requests and issues that wait for a review get no reminder', () => {
  assert.ok(!reminded({ assignees: [] }));
  assert.ok(!reminded({ pull_request: {} }));
  assert.ok(!reminded({ labels: [{ name: 'ready for review' }] }));
});

test('a reminder names who is assigned and both ways out', () => {
  assert.match(reminder(old), /^@ada .*ready for review.*unassign me/);
});
