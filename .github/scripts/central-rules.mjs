import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { main } from './main.mjs';
import { PUBLISHED } from './maven.mjs';

const GROUP = 'education.codeforlife';
const CHECKSUMS = ['md5', 'sha1', 'sha256', 'sha512'];
const METADATA = ['description', 'url', 'licenses/name', 'licenses/url', 'developers/name', 'scm/connection', 'scm/url'];

/**
 * What Maven Central would refuse in a repository laid out as its own, and modules that are missing or too many:
 * https://central.sonatype.org/publish/requirements/. `verified` says whether a file's detached signature is good.
 */
export function problems(repository, version, verified = verifiedByGpg) {
  const group = join(repository, ...GROUP.split('.'));
  const released = readdirSync(group).filter((module) => existsSync(join(group, module, version)));
  return [
    ...difference(released, PUBLISHED).map((module) => `${module} must not be published`),
    ...difference(PUBLISHED, released).map((module) => `${module} ${version} is missing`),
    ...released.flatMap((module) => moduleProblems(group, module, version, verified)),
  ];
}

function moduleProblems(group, module, version, verified) {
  const folder = join(group, module, version);
  const files = readdirSync(folder).filter((file) => !/\.(asc|md5|sha\d+)$/.test(file));
  const pom = readPom(group, module, version);
  return [
    ...difference(expected(module, version, pom), files).map((file) => `${file} is missing`),
    ...difference(files, expected(module, version, pom)).map((file) => `${file} must not be published`),
    ...pomProblems(group, module, version, pom),
    ...files.flatMap((file) => fileProblems(join(folder, file), verified)),
  ].map((problem) => `${module}: ${problem}`);
}

function expected(module, version, pom) {
  const jars = value(pom, 'packaging') === 'pom' ? [] : ['.jar', '-sources.jar', '-javadoc.jar'];
  return ['.pom', '-cyclonedx.json', ...jars].map((end) => `${module}-${version}${end}`);
}

function pomProblems(group, module, version, pom) {
  const chain = ancestry(group, pom);
  return [
    ...(value(pom, 'name') ? [] : ['the POM does not have a name, which is not inherited']),
    ...METADATA.filter((path) => !chain.some((ancestor) => value(ancestor, path))).map((path) => `the POM does not have ${path}`),
    ...(inherited(chain, 'version') === version ? [] : [`the POM is of version ${inherited(chain, 'version')}`]),
    ...(inherited(chain, 'groupId') === GROUP ? [] : [`the POM is of group ${inherited(chain, 'groupId')}`]),
    ...(value(pom, 'artifactId') === module ? [] : [`the POM is of ${value(pom, 'artifactId')}`]),
    ...(pom.includes('-SNAPSHOT') ? ['the POM names a snapshot'] : []),
  ];
}

/** A POM and those of ours that it inherits from: what it has from Spring Boot would be Spring Boot's. */
function ancestry(group, pom) {
  const parent = section(pom, 'parent');
  if (value(parent, 'groupId') !== GROUP) return [pom];
  return [pom, ...ancestry(group, readPom(group, value(parent, 'artifactId'), value(parent, 'version')))];
}

function inherited(chain, path) {
  return chain.map((pom) => value(pom, path)).find((found) => found);
}

function fileProblems(file, verified) {
  const bytes = readFileSync(file);
  const wrong = CHECKSUMS.filter((algorithm) => read(`${file}.${algorithm}`) !== createHash(algorithm).update(bytes).digest('hex'));
  return [
    ...wrong.map((algorithm) => `${relative(join(file, '..'), file)} does not match its ${algorithm}`),
    ...(existsSync(`${file}.asc`) && verified(file) ? [] : [`${relative(join(file, '..'), file)} does not have a valid signature`]),
  ];
}

function verifiedByGpg(file) {
  return spawnSync('gpg', ['--batch', '--quiet', '--verify', `${file}.asc`, file]).status === 0;
}

function readPom(group, module, version) {
  return read(join(group, module, version, `${module}-${version}.pom`)).replace(/<!--[^]*?-->/g, '');
}

/** The text of an element of the project, or of an element at any depth within it: "licenses/name". */
function value(pom, path) {
  const [first, within] = path.split('/');
  const found = section(pom, first);
  return within ? new RegExp(`<${within}>\\s*([^<]*?)\\s*</${within}>`).exec(found)?.[1] : found.trim();
}

/** What an element directly below the root holds; deeper ones of the same name are indented further. */
function section(pom, name) {
  const indent = /^( +)<\w/m.exec(pom)?.[1] ?? '';
  return new RegExp(`^${indent}<${name}(?: [^>]*)?>([^]*?)</${name}>`, 'm').exec(pom)?.[1] ?? '';
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
}

function difference(some, others) {
  return some.filter((one) => !others.includes(one));
}

await main(import.meta.url, async (repository, version) => problems(repository, version));
