import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually } from './await-published.mjs';

function answers(...each) {
  const left = [...each];
  return () => {
    const next = left.shift();
    if (next instanceof Error) throw next;
    return next;
  };
}

test('what is there needs no waiting', async () => {
  assert.equal(await eventually(answers(true), 1, () => assert.fail('waited')), true);
});

test('it asks once a minute, through outages', async () => {
  const waited = [];
  assert.equal(await eventually(answers(false, new Error('outage'), true), 120, async (time) => waited.push(time)), true);
  assert.deepEqual(waited, [60_000, 60_000]);
});

test('it ends when the time is over', async () => {
  let asked = 0;
  assert.equal(await eventually(() => ++asked > 120, 120, async () => {}), false);
  assert.equal(asked, 120);
});
