import { readFileSync } from 'node:fs';

/** What the workflow runs for. Texts of strangers come from here, never through a shell. */
export function event() {
  return JSON.parse(readFileSync(process.env.GITHUB_EVENT_PATH, 'utf8'));
}

/** One call of GitHub's API, below the repository of the workflow, or '' for that itself; the answer's JSON, or null if the answer is empty. */
export async function call(method, path, body) {
  const response = await send(method, repository(path), body);
  return response.status === 204 ? null : response.json();
}

/** All pages of a list. */
export async function list(path) {
  const rows = [];
  for (let url = repository(path); url; ) {
    const response = await send('GET', url);
    rows.push(...(await response.json()));
    url = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
  }
  return rows;
}

function repository(path) {
  return `${process.env.GITHUB_API_URL}/repos/${process.env.GITHUB_REPOSITORY}${path && `/${path}`}`;
}

async function send(method, url, body) {
  const response = await fetch(url, {
    method,
    headers: { accept: 'application/vnd.github+json', authorization: `Bearer ${process.env.GITHUB_TOKEN}` },
    body: body && JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}`);
  return response;
}
