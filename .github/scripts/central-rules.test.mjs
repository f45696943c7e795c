import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { problems } from './central-rules.mjs';
import { PUBLISHED } from './maven.mjs';

const PARENT = `<project>
  <parent>
    <groupId>org.springframework.boot</groupId>
    <artifactId>spring-boot-starter-parent</artifactId>
    <version>4.1.0</version>
  </parent>
  <groupId>education.codeforlife</groupId>
  <artifactId>codeforlife-parent</artifactId>
  <version>1.2.3</version>
  <packaging>pom</packaging>
  <name>Parent</name>
  <description>Parent.</description>
  <url>https://example.org</url>
  <licenses>
    <license>
      <name>Apache-2.0</name>
      <url>https://example.org/licence</url>
    </license>
  </licenses>
  <developers>
    <developer>
      <name>Code for Life</name>
    </developer>
  </developers>
  <scm child.scm.url.inherit.append.path="false">
    <connection>scm:git:https://example.org/a.git</connection>
    <url>https://example.org/a</url>
  </scm>
</project>
`;

test('what inherits its metadata from our parent is accepted', (context) => assert.deepEqual(check(context), []));

const core = 'codeforlife-core';
const pom = `${core}-1.2.3.pom`;
const jar = `${core}-1.2.3.jar`;

const BROKEN = {
  'a missing module': [(files) => delete files[core], `${core} 1.2.3 is missing`],
  'a module too many': [(files) => (files['codeforlife-tests'] = files[core]), 'codeforlife-tests must not be published'],
  'a jar without sources': [(files) => delete files[core][`${core}-1.2.3-sources.jar`], `${core}: ${core}-1.2.3-sources.jar is missing`],
  'a jar without Javadoc': [(files) => delete files[core][`${core}-1.2.3-javadoc.jar`], `${core}: ${core}-1.2.3-javadoc.jar is missing`],
  'a missing SBOM': [(files) => delete files[core][`${core}-1.2.3-cyclonedx.json`], `${core}: ${core}-1.2.3-cyclonedx.json is missing`],
  'a file too many': [(files) => (files[core]['settings.xml'] = ''), `${core}: settings.xml must not be published`],
  'a POM without a name': [editing(core, /<name>.*<\/name>/, ''), `${core}: the POM does not have a name, which is not inherited`],
  'a POM of another version': [editing(core, '<artifactId>codeforlife-core', '<version>1.2.4</version>\n  $&'), `${core}: the POM is of version 1.2.4`],
  'a snapshot': [editing(core, '<name>', '<dependencies>1-SNAPSHOT</dependencies>\n  $&'), `${core}: the POM names a snapshot`],
};

for (const [problem, [breaking, sentence]] of Object.entries(BROKEN)) {
  test(`${problem} is refused`, (context) => assert.ok(check(context, { breaking }).includes(sentence)));
}

for (const path of ['url', 'licenses', 'developers', 'scm']) {
  test(`metadata without ${path} is refused, whatever Spring Boot's parent says`, (context) => {
    const breaking = editing('codeforlife-parent', new RegExp(`  <${path}[^]*</${path}>\n(?=  <|</project)`), '');
    const found = check(context, { breaking }).filter((sentence) => sentence.startsWith(`${core}: the POM does not have ${path}`));
    assert.notDeepEqual(found, []);
  });
}

test('a wrong checksum is refused', (context) => {
  assert.deepEqual(check(context, { checksummed: (bytes, file) => (file === jar ? `${bytes}!` : bytes) }), [
    ...['md5', 'sha1', 'sha256', 'sha512'].map((algorithm) => `${core}: ${jar} does not match its ${algorithm}`),
  ]);
});

test('a bad signature is refused', (context) => {
  const verified = (file) => !file.endsWith(pom);
  assert.deepEqual(check(context, { verified }), [`${core}: ${pom} does not have a valid signature`]);
});

test('a missing signature is refused', (context) => {
  assert.deepEqual(check(context, { signed: (file) => file !== jar }), [`${core}: ${jar} does not have a valid signature`]);
});

function editing(module, what, instead) {
  return (files) => (files[module][`${module}-1.2.3.pom`] = files[module][`${module}-1.2.3.pom`].replace(what, instead));
}

/** The problems of a repository that is right but for the options. */
function check(context, { breaking = () => {}, checksummed = (bytes) => bytes, signed = () => true, verified = () => true } = {}) {
  const repository = mkdtempSync(join(tmpdir(), 'central-rules'));
  context.after(() => rmSync(repository, { recursive: true }));
  const modules = Object.fromEntries(PUBLISHED.map((module) => [module, filesOf(module)]));
  breaking(modules);
  for (const [module, files] of Object.entries(modules)) {
    const folder = join(repository, 'education', 'codeforlife', module, '1.2.3');
    mkdirSync(folder, { recursive: true });
    for (const [file, text] of Object.entries(files)) write(folder, file, text, { checksummed, signed });
  }
  return problems(repository, '1.2.3', verified);
}

function write(folder, file, text, { checksummed, signed }) {
  writeFileSync(join(folder, file), text);
  if (signed(file)) writeFileSync(join(folder, `${file}.asc`), 'signature');
  for (const algorithm of ['md5', 'sha1', 'sha256', 'sha512']) {
    writeFileSync(join(folder, `${file}.${algorithm}`), createHash(algorithm).update(checksummed(text, file)).digest('hex'));
  }
}

function filesOf(module) {
  const files = module === 'codeforlife-parent' ? { '.pom': PARENT } : { '.pom': childPom(module) };
  const ends = module === 'codeforlife-parent' || module === 'codeforlife-bom' ? [] : ['.jar', '-sources.jar', '-javadoc.jar'];
  for (const end of ['-cyclonedx.json', ...ends]) files[end] = `the ${end} of ${module}`;
  return Object.fromEntries(Object.entries(files).map(([end, text]) => [`${module}-1.2.3${end}`, text]));
}

function childPom(module) {
  return `<project>
  <parent>
    <groupId>education.codeforlife</groupId>
    <artifactId>codeforlife-parent</artifactId>
    <version>1.2.3</version>
  </parent>
  <artifactId>${module}</artifactId>
  ${module === 'codeforlife-bom' ? '<packaging>pom</packaging>' : ''}
  <name>${module}</name>
  <description>A module.</description>
</project>
`;
}
