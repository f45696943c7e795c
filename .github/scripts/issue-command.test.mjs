import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decide, parse } from './issue-command.mjs';

const issue = { number: 7, state: 'open', assignees: [], labels: [] };
const adas = { ...issue, assignees: [{ login: 'ada' }] };
const pull = { number: 12, state: 'open', user: { login: 'ada' }, body: 'Orders lists.' };

function refused(command, login, on, named) {
  const { calls, refusal } = decide(parse(command), login, on, named);
  assert.deepEqual(calls, []);
  return refusal;
}

function calls(command, login, on, named) {
  const decision = decide(parse(command), login, on, named);
  assert.equal(decision.refusal, null);
  return decision.calls;
}

test('a command is the whole comment, in any case', () => {
  assert.deepEqual(parse('  Assign me\n'), { name: 'assign me' });
  assert.deepEqual(parse('ready for review'), { name: 'ready for review' });
  assert.deepEqual(parse('Link PR #12'), { name: 'link pr', pull: 12 });
  assert.deepEqual(parse('link pr 12'), { name: 'link pr', pull: 12 });
});

test('talk about commands is none', () => {
  for (const comment of ['Please assign me', 'assign me $(id)', 'link pr', 'link pr #a', 'link pr 1 2', '> assign me', '']) {
    assert.equal(parse(comment), null, comment);
  }
});

test('a free issue is assigned', () => {
  assert.deepEqual(calls('assign me', 'ada', issue), [['POST', 'issues/7/assignees', { assignees: ['ada'] }]]);
});

test('an assigned issue is not assigned again', () => {
  assert.match(refused('assign me', 'bob', adas), /ada works on this issue/);
  assert.match(refused('assign me', 'ada', adas), /already/);
});

test('only the assigned contributor can leave', () => {
  assert.deepEqual(calls('unassign me', 'ada', adas), [['DELETE', 'issues/7/assignees', { assignees: ['ada'] }]]);
  assert.match(refused('unassign me', 'bob', adas), /not assigned/);
});

test('who leaves takes the label along', () => {
  const ready = { ...adas, labels: [{ name: 'ready for review' }] };
  assert.deepEqual(calls('unassign me', 'ada', ready)[1], ['DELETE', 'issues/7/labels/ready%20for%20review']);
});

test('only the assigned contributor calls for a review', () => {
  assert.deepEqual(calls('ready for review', 'ada', adas), [['POST', 'issues/7/labels', { labels: ['ready for review'] }]]);
  assert.match(refused('ready for review', 'bob', adas), /Only the assigned contributor/);
});

test('a linked pull request closes the issue', () => {
  assert.deepEqual(calls('link pr #12', 'ada', issue, pull), [['PATCH', 'pulls/12', { body: 'Orders lists.\n\nCloses #7' }]]);
  assert.deepEqual(calls('link pr #12', 'ada', issue, { ...pull, body: null })[0][2], { body: 'Closes #7' });
});

test('what is linked already stays as it is', () => {
  assert.deepEqual(calls('link pr #12', 'ada', issue, { ...pull, body: 'closes #7' })[0][2], { body: 'closes #7' });
  assert.deepEqual(calls('link pr #12', 'ada', issue, { ...pull, body: 'Closes #70' })[0][2], { body: 'Closes #70\n\nCloses #7' });
});

test('a pull request of another user, a closed one or a missing one is not edited', () => {
  assert.match(refused('link pr #12', 'bob', issue, pull), /Only the author/);
  assert.match(refused('link pr #12', 'ada', issue, { ...pull, state: 'closed' }), /closed/);
  assert.match(refused('link pr #12', 'ada', issue, null), /pull request does not exist/);
});

test('a closed issue takes no commands', () => {
  assert.match(refused('assign me', 'ada', { ...issue, state: 'closed' }), /closed/);
});
