import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Runs a script's work if it was started, not imported by its test: each problem is a line, and makes it fail. */
export async function main(url, work) {
  if (realpathSync(process.argv[1]) !== fileURLToPath(url)) return;
  try {
    const problems = (await work(...process.argv.slice(2))) ?? [];
    for (const problem of problems) console.error(problem);
    process.exitCode = problems.length === 0 ? 0 : 1;
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
