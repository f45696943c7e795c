import { call, list } from './github.mjs';
import { READY } from './issue-command.mjs';
import { main } from './main.mjs';

const DAY = 24 * 60 * 60 * 1000;

/** The assigned issues without a change for so many days; those that wait for a review are the reviewer's. */
export function stale(issues, now, days = 14) {
  return issues
    .filter((issue) => !issue.pull_request && issue.assignees.length > 0)
    .filter((issue) => !issue.labels.some((label) => label.name === READY))
    .filter((issue) => now - Date.parse(issue.updated_at) >= days * DAY);
}

/** The reminder is an update, so the next one comes as many days later. */
export function reminder({ assignees }) {
  const names = assignees.map((user) => `@${user.login}`).join(' ');
  return `${names} are you still at work on this? Comment "${READY}" when it is done, or "unassign me" so that another contributor can take it.`;
}

await main(import.meta.url, async () => {
  const issues = await list('issues?state=open&assignee=*&per_page=100');
  for (const issue of stale(issues, Date.now())) {
    await call('POST', `issues/${issue.number}/comments`, { body: reminder(issue) });
  }
});
