import { event } from './github.mjs';
import { main } from './main.mjs';

export const TYPES = ['build', 'chore', 'ci', 'docs', 'feat', 'fix', 'perf', 'refactor', 'revert', 'style', 'test'];

const TITLE = new RegExp(`^(${TYPES.join('|')})(\\([a-z0-9-]+\\))?!?: \\S.*[^.\\s]$`);

/** What is wrong with a title, which becomes the subject of the squashed commit; none if it is conventional. */
export function problems(title) {
  if (TITLE.test(title)) return [];
  return [
    `Invalid title "${title}": write "type(scope): what it does" without a full stop,` +
      ` where the type is one of ${TYPES.join(', ')} and the scope may be left out. A breaking change has "!" before the colon.`,
  ];
}

await main(import.meta.url, async () => problems(event().pull_request.title));
