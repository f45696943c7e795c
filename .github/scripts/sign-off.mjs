import { event, list } from './github.mjs';
import { main } from './main.mjs';

const TRAILER = /^Signed-off-by: (.+) <([^<>]+@[^<>]+)>$/gm;

/**
 * The commits that their author did not sign off, of those that GitHub lists for a pull request.
 * Merges carry no work of their own; a bot signs off with an address that is not the one it commits with.
 */
export function unsigned(commits) {
  return commits.filter(({ parents }) => parents.length < 2).filter((row) => !signed(row));
}

function signed({ author, commit }) {
  const signers = [...commit.message.matchAll(TRAILER)].map(([, , email]) => email.toLowerCase());
  if (author?.type === 'Bot') return signers.length > 0;
  return signers.includes(commit.author.email.toLowerCase());
}

/** The trailer of commits that a release makes. */
export function signOff({ GIT_AUTHOR_NAME = 'semantic-release-bot', GIT_AUTHOR_EMAIL = 'semantic-release-bot@martynus.net' }) {
  return `Signed-off-by: ${GIT_AUTHOR_NAME} <${GIT_AUTHOR_EMAIL}>`;
}

await main(import.meta.url, async () => {
  const commits = await list(`pulls/${event().pull_request.number}/commits?per_page=100`);
  return unsigned(commits).map(
    ({ sha, commit }) =>
      `${sha.slice(0, 8)} is not signed off by ${commit.author.email}: git rebase --signoff origin/main, then push --force-with-lease.`,
  );
});
