import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { PLACES, setVersion, settingPoms, withVersion } from './set-version.mjs';

const [[, readme], [, docs], [, template], [, deployment]] = PLACES;

test('the README, the docs and the template name the version', () => {
  const parent = '<artifactId>codeforlife-parent</artifactId>\n  <version>0.1.0</version>';
  assert.equal(withVersion(parent, readme, '1.2.3'), parent.replace('0.1.0', '1.2.3'));
  const uses = 'uses: ocadotechnology/codeforlife-java/.github/workflows/backend.yaml@v0.1.0';
  for (const calling of [docs, template]) assert.equal(withVersion(uses, calling, '1.2.3'), uses.replace('0.1.0', '1.2.3'));
  const base = '- https://github.com/ocadotechnology/codeforlife-java//deploy?ref=v0.1.0';
  assert.equal(withVersion(base, deployment, '1.2.3'), base.replace('0.1.0', '1.2.3'));
  const component = base.replace('deploy', 'deploy/rpc');
  assert.equal(withVersion(component, deployment, '1.2.3'), component.replace('0.1.0', '1.2.3'));
});

test('versions of others stay', () => {
  const others = '<artifactId>tink</artifactId>\n<version>1.24.0</version>\nuses: actions/checkout@v6.0.2\nref: v6.0.2';
  for (const [, pattern] of PLACES) assert.equal(withVersion(others, pattern, '1.2.3'), others);
});

test('every file of a folder is set', (context) => {
  inFolder(context, { 'flows/a.yaml': 'at v1.0.0', 'flows/b.yaml': 'nothing', 'flows/c.yaml': 'at v1.0.0 and at v0.9.0' });
  setVersion('1.2.3', [['flows', /(at v)\d+\.\d+\.\d+/g]]);
  assert.equal(readFileSync('flows/a.yaml', 'utf8'), 'at v1.2.3');
  assert.equal(readFileSync('flows/b.yaml', 'utf8'), 'nothing');
  assert.equal(readFileSync('flows/c.yaml', 'utf8'), 'at v1.2.3 and at v1.2.3');
});

test('a place that names no version is told of', (context) => {
  inFolder(context, { 'README.md': 'none' });
  assert.throws(() => setVersion('1.2.3', [['README.md', /(at v)\d+/g]]), /Missing version in README.md/);
});

test('an invalid version is refused', () => {
  for (const version of ['1.2', 'v1.2.3', '1.2.3-rc.1', '', undefined, '$(id)']) assert.throws(() => setVersion(version, []));
});

test('one run of Maven sets the POMs and the property by which services get our modules', () => {
  const args = settingPoms('1.2.3');
  assert.deepEqual(args.slice(3, 6), ['versions:set', 'versions:set-property', '-Dproperty=codeforlife.version']);
  assert.ok(args.includes('-DnewVersion=1.2.3'));
});

test('services get the modules of their parent, whatever version they have themselves', () => {
  const parent = readFileSync(new URL('../../codeforlife-parent/pom.xml', import.meta.url), 'utf8');
  const [, version] = /<artifactId>codeforlife-parent<\/artifactId>\s*<version>([^<]+)</.exec(parent);
  assert.ok(parent.includes(`<codeforlife.version>${version}</codeforlife.version>`));
  assert.ok(!parent.includes('<version>${project.version}</version>'));
});

function inFolder(context, files) {
  const before = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'set-version'));
  context.after(() => {
    process.chdir(before);
    rmSync(folder, { recursive: true });
  });
  process.chdir(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(name, '..'), { recursive: true });
    writeFileSync(name, text);
  }
}
