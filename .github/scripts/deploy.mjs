import { main } from './main.mjs';

/** Tells a deployment system of a new image: one POST of JSON to its hook, which answers 2xx when it took the order. */
export async function deploy({ DEPLOY_HOOK, GITHUB_REPOSITORY, ENVIRONMENT, VERSION, IMAGE }) {
  if (!DEPLOY_HOOK) return [`The secret DEPLOY_HOOK of the environment ${ENVIRONMENT} is missing: set it to deploy.`];
  const order = { service: GITHUB_REPOSITORY, environment: ENVIRONMENT, version: VERSION, image: IMAGE };
  const response = await fetch(DEPLOY_HOOK, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(order),
  });
  return response.ok ? [] : [`The deploy hook of ${ENVIRONMENT} answered ${response.status}.`];
}

await main(import.meta.url, () => deploy(process.env));
