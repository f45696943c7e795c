import { appendFileSync } from 'node:fs';
import { main } from './main.mjs';

/** Hands a value to the workflow's next jobs; outside a workflow it is only printed. */
export function output(name, value) {
  console.log(`${name}=${value}`);
  if (process.env.GITHUB_OUTPUT) appendFileSync(process.env.GITHUB_OUTPUT, `${name}=${value}\n`);
}

await main(import.meta.url, async (name, value) => output(name, value));
