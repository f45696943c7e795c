import assert from 'node:assert/strict';
import { test } from 'node:test';
import { missing, problems, TYPES } from './pull-request-title.mjs';

const good = ['feat(filter): lists are ordered by two fields', 'fix: a county needs its country', 'feat(viewset)!: bulk only'];
const bad = [
  'Add filters', 'feature: filters', 'feat filters', 'feat:filters', 'feat: ', 'feat(): filters',
  'feat(Filter): filters', 'Feat: filters', 'feat: filters.', ' feat: filters', 'feat: filters\nfix: more',
];

for (const title of good) test(`"${title}" is accepted`, () => assert.deepEqual(problems(title), []));
for (const title of bad) test(`${JSON.stringify(title)} is refused`, () => assert.equal(problems(title).length, 1));

test('every type is accepted', () => assert.deepEqual(TYPES.flatMap((type) => problems(`${type}: a change`)), []));

test('a refusal says how to write it', () => assert.match(problems('Add filters')[0], /type\(scope\)/));

const LARGE = { title: 'feat: lists are ordered', body: null, additions: 9, deletions: 2 };

test('a feature of more than a few lines says why', () => {
  assert.equal(missing(LARGE).length, 1);
  assert.equal(missing({ ...LARGE, body: ' \n<!-- say why\n -->\nSigned-off-by: A <a@example.org>' }).length, 1);
  assert.deepEqual(missing({ ...LARGE, body: 'Clients had to sort.' }), []);
});

test('fixes, improvements and breaks say why, too', () => {
  for (const title of ['fix: a', 'perf(core): a', 'refactor: a', 'feat!: a']) assert.equal(missing({ ...LARGE, title }).length, 1, title);
});

test('a few lines and documentation need not', () => {
  assert.deepEqual(missing({ ...LARGE, additions: 8 }), []);
  assert.deepEqual(missing({ ...LARGE, title: 'docs: a page', additions: 900 }), []);
});
