import { call } from './github.mjs';
import { main } from './main.mjs';

/** The rules of a branch that a push of a release's commit breaks. */
const REFUSING = ['pull_request', 'required_deployments', 'required_signatures', 'required_status_checks', 'update', 'workflows'];

/** Why the token may not push a release to main, as far as GitHub tells; an app may be allowed to bypass the rules. */
export function problems({ permissions }, rules, app) {
  if (permissions?.push === false) {
    return ['The token may not push: the app, or the job, needs the permission "Contents: read and write".'];
  }
  const refusing = app ? [] : rules.map(({ type }) => type).filter((type) => REFUSING.includes(type));
  if (refusing.length === 0) return [];
  return [
    `main has rules (${[...new Set(refusing)].join(', ')}) that the workflow's own token may not bypass:` +
      ' set the secrets RELEASE_APP_ID and RELEASE_APP_KEY of an app that may. See docs/releasing.md.',
  ];
}

await main(import.meta.url, async () => {
  const [repository, rules] = await Promise.all([call('GET', ''), call('GET', 'rules/branches/main')]);
  return problems(repository, rules, Boolean(process.env.APP_ID));
});
