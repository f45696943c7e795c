import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signOff, unsigned } from './sign-off.mjs';

const ada = { name: 'Ada', email: 'ada@example.org' };

function commit(message, { author = ada, type = 'User', parents = 1 } = {}) {
  return { sha: 'f'.repeat(40), author: { type }, commit: { message, author }, parents: Array(parents).fill({}) };
}

function accepts(row) {
  return unsigned([row]).length === 0;
}

test('a commit signed off by its author is accepted', () => {
  assert.ok(accepts(commit('fix: a\n\nSigned-off-by: Ada <ada@example.org>')));
});

test('the case of an address does not matter', () => {
  assert.ok(accepts(commit('fix: a\n\nSigned-off-by: Ada <Ada@Example.org>')));
});

test('one of several sign-offs is enough', () => {
  assert.ok(accepts(commit('fix: a\n\nSigned-off-by: Bob <bob@example.org>\nSigned-off-by: Ada <ada@example.org>')));
});

test('a commit without a sign-off is refused, wherever it stands', () => {
  const rows = [commit('fix: a\n\nSigned-off-by: Ada <ada@example.org>'), commit('fix: b')];
  assert.deepEqual(unsigned(rows), [rows[1]]);
});

test("another contributor's sign-off is refused", () => {
  assert.ok(!accepts(commit('fix: a\n\nSigned-off-by: Bob <bob@example.org>')));
});

test('a sign-off is a line of its own', () => {
  assert.ok(!accepts(commit('fix: a\n\nI forgot my Signed-off-by: Ada <ada@example.org>')));
  assert.ok(!accepts(commit('fix: a\n\nSigned-off-by: Ada')));
});

test('merges need none', () => {
  assert.ok(accepts(commit('Merge main', { parents: 2 })));
});

test('a bot signs off with another address, but does sign off', () => {
  const bot = { type: 'Bot', author: { name: 'dependabot[bot]', email: '1+dependabot[bot]@users.noreply.github.com' } };
  assert.ok(accepts(commit('build: a\n\nSigned-off-by: dependabot[bot] <support@github.com>', bot)));
  assert.ok(!accepts(commit('build: a', bot)));
});

test('a commit of an account that GitHub does not know is judged by its address', () => {
  assert.ok(accepts({ ...commit('fix: a\n\nSigned-off-by: Ada <ada@example.org>'), author: null }));
});

test('releases sign off as who commits them', () => {
  assert.equal(
    signOff({ GIT_AUTHOR_NAME: 'Ada', GIT_AUTHOR_EMAIL: 'ada@example.org' }),
    'Signed-off-by: Ada <ada@example.org>',
  );
});
