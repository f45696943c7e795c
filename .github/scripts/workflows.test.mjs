import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const REPOSITORY = new URL('../../', import.meta.url);
const FOLDERS = ['.github/workflows/', 'template-service/.github/workflows/'];
const OURS = 'ocadotechnology/codeforlife-java/.github/workflows/';

/** What is wrong with a workflow that the linters do not see; each line is a problem. */
function problems(text) {
  const lines = text.split('\n');
  return [
    ...lines.filter((line) => !pinned(line)).map((line) => `not pinned: ${line.trim()}`),
    ...lines.filter(injectable).map((line) => `an expression in a script: ${line.trim()}`),
    ...(text.includes('pull_request_target') ? ['pull_request_target runs with secrets for strangers'] : []),
    ...(/^permissions: \{\}$/m.test(text) ? [] : ['permissions are not empty by default']),
    ...jobs(text).flatMap(jobProblems),
  ];
}

function pinned(line) {
  const uses = /^\s*(?:- )?uses: (\S+)(.*)$/.exec(line);
  if (!uses || uses[1].startsWith('./')) return true;
  if (uses[1].startsWith(OURS)) return /@v\d+\.\d+\.\d+$/.test(uses[1]);
  return /@[0-9a-f]{40}$/.test(uses[1]) && /^ # v\d+\.\d+\.\d+$/.test(uses[2]);
}

/** Expressions belong into env, with, if and the like: in a script their text is code. */
function injectable(line) {
  const key = /^\s*(?:- )?([\w-]+):/.exec(line)?.[1];
  return line.includes('${{') && (key === undefined || key === 'run');
}

function jobs(text) {
  return text.split(/^jobs:$/m)[1].split(/^(?= {2}[\w-]+:$)/m).slice(1);
}

function jobProblems(job) {
  const name = job.trim().split(':')[0];
  const called = /^ {4}uses: /m.test(job);
  const checkouts = /^ +git push/m.test(job) ? [] : job.split('actions/checkout@').slice(1);
  return [
    ...(/^ {4}permissions:/m.test(job) ? [] : [`${name} does not have permissions of its own`]),
    ...(called || /^ {4}timeout-minutes: \d+$/m.test(job) ? [] : [`${name} does not have a timeout`]),
    ...checkouts.filter((step) => !step.split('- uses:')[0].includes('persist-credentials: false')).map(() => `${name} keeps its token`),
  ];
}

for (const folder of FOLDERS) {
  for (const file of readdirSync(new URL(folder, REPOSITORY))) {
    const text = readFileSync(new URL(folder + file, REPOSITORY), 'utf8');
    test(`${folder}${file} is safe`, () => assert.deepEqual(problems(text), []));
    // What only calls another workflow leaves this to it.
    if (text.includes('runs-on:')) test(`${folder}${file} does not run twice at once`, () => assert.match(text, /^concurrency:/m));
  }
}

const SAFE = `on: push
permissions: {}
jobs:
  build:
    timeout-minutes: 5
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2
        with:
          persist-credentials: false
      - run: echo "$TITLE"
        env:
          TITLE: \${{ github.event.pull_request.title }}
`;

test('a safe workflow is without problems', () => assert.deepEqual(problems(SAFE), []));

const BROKEN = {
  'a tag instead of a commit': [/@de0f\S+ # v6.0.2/, '@v6.0.2'],
  'a commit without its version': [' # v6.0.2', ''],
  'an expression in a script': ['"$TITLE"', '"${{ github.event.pull_request.title }}"'],
  'an expression in a longer script': ['echo "$TITLE"', '|\n          echo ${{ github.head_ref }}'],
  'secrets for strangers': ['on: push', 'on: pull_request_target'],
  'permissions for all': ['permissions: {}', 'permissions: write-all'],
  'a job without permissions': [/ {4}permissions:\n.*\n/, ''],
  'a job without a timeout': [/ {4}timeout.*\n/, ''],
  'a token that stays on the disk': ['persist-credentials: false', 'fetch-depth: 0'],
};

for (const [problem, [what, instead]] of Object.entries(BROKEN)) {
  test(`${problem} is found`, () => assert.equal(problems(SAFE.replace(what, instead)).length, 1));
}
