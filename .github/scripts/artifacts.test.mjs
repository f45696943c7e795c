import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { outdatedRows } from './artifacts.mjs';
import { PUBLISHED } from './maven.mjs';

const MODULES = PUBLISHED.filter((module) => !/-(parent|bom)$/.test(module));
const COMPONENTS = [{ scope: 'required' }, { scope: 'required' }, { scope: 'optional' }];

test('a row with the size and the required libraries is accepted', (context) => assert.deepEqual(check(context, '100 kB', 2), []));

test('a size that differs by a tenth is accepted', (context) => assert.deepEqual(check(context, '91 kB', 2), []));

test('another size is named', (context) =>
  assert.deepEqual(check(context, '80 kB', 2), MODULES.map((module) => `| ${module} | 100 kB | 2 |`)));

test('another number of libraries is named', (context) =>
  assert.deepEqual(check(context, '100 kB', 3), MODULES.map((module) => `| ${module} | 100 kB | 2 |`)));

function check(context, size, libraries) {
  const repository = mkdtempSync(join(tmpdir(), 'artifacts-'));
  context.after(() => rmSync(repository, { recursive: true }));
  for (const module of MODULES) {
    const folder = join(repository, 'education/codeforlife', module, '1.2.3');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${module}-1.2.3.jar`), Buffer.alloc(100_000));
    writeFileSync(join(folder, `${module}-1.2.3-cyclonedx.json`), JSON.stringify({ components: COMPONENTS }));
  }
  return outdatedRows(MODULES.map((module) => `| ${module} | ${size} | ${libraries} |`).join('\n'), repository, '1.2.3');
}
