import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problems, TYPES } from './pull-request-title.mjs';

const good = ['feat(filter): lists are ordered by two fields', 'fix: a county needs its country', 'feat(viewset)!: bulk only'];
const bad = [
  'Add filters', 'feature: filters', 'feat filters', 'feat:filters', 'feat: ', 'feat(): filters',
  'feat(Filter): filters', 'Feat: filters', 'feat: filters.', ' feat: filters', 'feat: filters\nfix: more',
];

for (const title of good) test(`"${title}" is accepted`, () => assert.deepEqual(problems(title), []));
for (const title of bad) test(`${JSON.stringify(title)} is refused`, () => assert.equal(problems(title).length, 1));

test('every type is accepted', () => assert.deepEqual(TYPES.flatMap((type) => problems(`${type}: a change`)), []));

test('a refusal says how to write it', () => assert.match(problems('Add filters')[0], /type\(scope\)/));
