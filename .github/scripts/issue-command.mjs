import { call, event } from './github.mjs';
import { main } from './main.mjs';

export const READY = 'ready for review';

/** The command that a comment consists of, or null: a comment which merely talks about commands is none. */
export function parse(comment) {
  const text = comment.trim().toLowerCase();
  const link = /^link pr #?(\d{1,9})$/.exec(text);
  if (link) return { name: 'link pr', pull: Number(link[1]) };
  return ['assign me', 'unassign me', READY].includes(text) ? { name: text } : null;
}

/**
 * What a command does: calls of GitHub's API, or a refusal to reply with.
 * `login` wrote the comment on `issue`; `pull` is the pull request that the command names, or null.
 */
export function decide(command, login, issue, pull = null) {
  if (issue.state !== 'open') return refuse('This issue is closed.');
  const assignees = issue.assignees.map((user) => user.login);
  return decisions[command.name]({ login, issue, pull, assignees });
}

const decisions = {
  'assign me': ({ login, issue, assignees }) => {
    if (assignees.includes(login)) return refuse('You are assigned already.');
    if (assignees.length > 0) return refuse(`${assignees[0]} works on this issue. Ask them, or choose another one.`);
    return act(['POST', `issues/${issue.number}/assignees`, { assignees: [login] }]);
  },
  'unassign me': ({ login, issue, assignees }) => {
    if (!assignees.includes(login)) return refuse('You are not assigned.');
    const unassign = ['DELETE', `issues/${issue.number}/assignees`, { assignees: [login] }];
    const ready = issue.labels.some((label) => label.name === READY);
    return ready ? act(unassign, ['DELETE', `issues/${issue.number}/labels/${encodeURIComponent(READY)}`]) : act(unassign);
  },
  [READY]: ({ login, issue, assignees }) => {
    if (!assignees.includes(login)) return refuse('Only the assigned contributor can ask for a review: comment "assign me" first.');
    return act(['POST', `issues/${issue.number}/labels`, { labels: [READY] }]);
  },
  'link pr': ({ login, issue, pull }) => {
    if (pull === null) return refuse('This pull request does not exist here.');
    if (pull.user.login !== login) return refuse('Only the author can link a pull request.');
    if (pull.state !== 'open') return refuse('That pull request is closed.');
    return act(['PATCH', `pulls/${pull.number}`, { body: closing(pull.body ?? '', issue.number) }]);
  },
};

function closing(body, number) {
  return new RegExp(`\\bcloses #${number}\\b`, 'i').test(body) ? body : `${body}\n\nCloses #${number}`.trimStart();
}

function act(...calls) {
  return { calls, refusal: null };
}

function refuse(refusal) {
  return { calls: [], refusal };
}

async function pullRequest(number) {
  return call('GET', `pulls/${number}`).catch((error) => {
    if (error.message.endsWith('answered 404')) return null;
    throw error;
  });
}

await main(import.meta.url, async () => {
  const { comment, issue } = event();
  const command = issue.pull_request ? null : parse(comment.body);
  if (command === null) return;
  const pull = command.pull ? await pullRequest(command.pull) : null;
  const { calls, refusal } = decide(command, comment.user.login, issue, pull);
  for (const [method, path, body] of calls) await call(method, path, body);
  if (refusal) await call('POST', `issues/${issue.number}/comments`, { body: `@${comment.user.login} ${refusal}` });
  else await call('POST', `issues/comments/${comment.id}/reactions`, { content: '+1' });
});
