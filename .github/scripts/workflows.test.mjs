import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';

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

const CALLED = ['backend.yaml', 'contributing.yaml'];

for (const file of CALLED) {
  const text = readFileSync(new URL(`.github/workflows/${file}`, REPOSITORY), 'utf8');

  test(`${file} finds its scripts by the commit that it runs from, with no version inside`, () => {
    assert.doesNotMatch(text, /codeforlife-java|ref: v/);
    for (const { steps } of Object.values(parse(text).jobs)) {
      steps.forEach(({ with: given }, index) => {
        if (given?.repository === undefined) return;
        assert.deepEqual([given.repository, given.ref], ['${{ job.workflow_repository }}', '${{ job.workflow_sha }}']);
        assert.match(steps[index - 1].name, /^The workflow knows where its scripts are/);
      });
    }
  });
}

test('a job that is not told where its scripts are stops with a sentence', () => {
  const { jobs: called } = parse(readFileSync(new URL('.github/workflows/contributing.yaml', REPOSITORY), 'utf8'));
  const [{ run }] = called['pull-request'].steps;
  const stopped = (REPOSITORY, COMMIT) => spawnSync('bash', ['-e', '-c', run], { env: { PATH: process.env.PATH, REPOSITORY, COMMIT }, encoding: 'utf8' });
  for (const [repository, commit] of [['', ''], ['a/b', ''], ['', 'abc']]) {
    const { status, stdout } = stopped(repository, commit);
    assert.equal(status, 1);
    assert.match(stdout, /^::error::.* cannot be found\.$/m);
  }
  assert.equal(stopped('a/b', 'abc').status, 0);
});

for (const file of ['main.yaml', 'backend.yaml', 'release.yaml']) {
  test(`${file} compares APIs with the last release, which needs all of the history`, () => {
    const builds = Object.values(parse(readFileSync(new URL(`.github/workflows/${file}`, REPOSITORY), 'utf8')).jobs)
      .map(({ steps }) => steps ?? [])
      .filter((steps) => steps.some(({ run }) => /mvnw .*verify/.test(run)));
    assert.ok(builds.length > 0);
    for (const steps of builds) assert.equal(steps.find(({ uses }) => uses?.startsWith('actions/checkout@')).with['fetch-depth'], 0);
  });
}

for (const file of ['main.yaml', 'backend.yaml']) {
  test(`${file} gives the title of a pull request to the comparison, as it becomes the commit's subject`, () => {
    const { jobs: building } = parse(readFileSync(new URL(`.github/workflows/${file}`, REPOSITORY), 'utf8'));
    const builds = Object.values(building).flatMap(({ steps }) => steps ?? []).filter(({ run }) => /mvnw .*verify/.test(run));
    assert.ok(builds.length > 0);
    for (const { env } of builds) assert.equal(env.PULL_REQUEST_TITLE, '${{ github.event.pull_request.title }}');
  });
}

test('only this repository releases the library', () => {
  const { tag } = parse(readFileSync(new URL('.github/workflows/main.yaml', REPOSITORY), 'utf8')).jobs;
  assert.match(tag.if, /github\.repository == 'ocadotechnology\/codeforlife-java'/);
});

test('forks, mirrors and templates of a service never release it', () => {
  const { release } = parse(readFileSync(new URL('.github/workflows/backend.yaml', REPOSITORY), 'utf8')).jobs;
  for (const other of ['fork', 'mirror_url', 'is_template']) assert.ok(release.if.includes(`!github.event.repository.${other}`), other);
});

test('what follows an upload can be run again by itself', () => {
  const { jobs: steps } = parse(readFileSync(new URL('.github/workflows/release.yaml', REPOSITORY), 'utf8'));
  assert.deepEqual(Object.entries(steps).map(([name, { needs }]) => [name, needs]), [
    ['verify', undefined],
    ['upload', 'verify'],
    ['published', 'upload'],
    ['attest', 'published'],
    ['announce', 'published'],
  ]);
});

test('Dependabot updates the actions of every folder with workflows', () => {
  const { updates } = parse(readFileSync(new URL('.github/dependabot.yml', REPOSITORY), 'utf8'));
  const covered = updates
    .filter(({ 'package-ecosystem': ecosystem }) => ecosystem === 'github-actions')
    .flatMap(({ directory, directories = [directory] }) => directories)
    // The root stands for its .github/workflows.
    .map((folder) => (folder === '/' ? '.github/workflows/' : `${folder.slice(1)}/`));
  assert.deepEqual(covered.sort(), [...FOLDERS].sort());
});

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
