import { event } from './github.mjs';
import { main } from './main.mjs';

export const TYPES = ['build', 'chore', 'ci', 'docs', 'feat', 'fix', 'perf', 'refactor', 'revert', 'style', 'test'];

const TITLE = new RegExp(`^(${TYPES.join('|')})(\\([a-z0-9-]+\\))?!?: \\S.*[^.\\s]$`);

/** Changes of these types are to say why, unless they are of a few lines. */
const EXPLAINED = /^(feat|fix|perf|refactor)\b/;
const FEW_LINES = 10;

/** What is wrong with a title, which becomes the subject of the squashed commit; none if it is conventional. */
export function problems(title) {
  if (TITLE.test(title)) return [];
  return [
    `Invalid title "${title}": write "type(scope): what it does" without a full stop,` +
      ` where the type is one of ${TYPES.join(', ')} and the scope may be left out. A breaking change has "!" before the colon.`,
  ];
}

/** What is missing in the description, which becomes the body of the squashed commit. */
export function missing({ title, body, additions, deletions }) {
  if (!EXPLAINED.test(title) || additions + deletions <= FEW_LINES || words(body) > 0) return [];
  return ['The description is empty: say why the change is made; it becomes the body of the commit.'];
}

/** A comment is the template's, and a sign-off does not say why. */
function words(body) {
  const text = (body ?? '').replaceAll(/<!--[\s\S]*?-->/g, '').replaceAll(/^Signed-off-by:.*$/gm, '');
  return text.split(/\s+/).filter(Boolean).length;
}

await main(import.meta.url, async () => {
  const request = event().pull_request;
  return [...problems(request.title), ...missing(request)];
});
