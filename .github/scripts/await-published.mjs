import { setTimeout } from 'node:timers/promises';
import { isPublished } from './central.mjs';
import { main } from './main.mjs';
import { PUBLISHED } from './maven.mjs';

const MINUTE = 60_000;

/** Asks until the answer is yes, once a minute; whether it came in time. */
export async function eventually(answer, minutes, wait = setTimeout) {
  for (let asked = 0; asked < minutes; asked++) {
    if (asked > 0) await wait(MINUTE);
    if (reached(answer)) return true;
  }
  return false;
}

/** An outage is not the end: there is time to ask again. */
function reached(answer) {
  try {
    return answer();
  } catch (error) {
    console.log(error.message);
    return false;
  }
}

await main(import.meta.url, async (tag, minutes = '120') => {
  if (!/^v\d+\.\d+\.\d+$/.test(tag ?? '')) throw new Error('Usage: await-published.mjs vX.Y.Z [MINUTES]');
  if (await eventually(() => isPublished(tag.slice(1), PUBLISHED), Number(minutes))) return [];
  return [`Maven Central does not have ${tag} after ${minutes} minutes: see its portal, then run the failed jobs again.`];
});
