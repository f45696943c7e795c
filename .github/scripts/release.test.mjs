import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import library from '../release.config.mjs';
import service from '../service-release.config.mjs';
import { PLACES } from './set-version.mjs';

for (const [name, config] of Object.entries({ library, service })) {
  const plugins = config.plugins.map(([plugin]) => plugin.replace('@semantic-release/', ''));
  const options = Object.fromEntries(config.plugins.map(([plugin, its]) => [plugin.replace('@semantic-release/', ''), its]));

  test(`a ${name}'s commit comes after all that it holds, and after all that may refuse it`, () => {
    assert.deepEqual(plugins.slice(-3), ['changelog', 'exec', 'git']);
  });

  test(`a ${name}'s scripts exist`, () => {
    const scripts = [...`${options.exec.prepareCmd} ${options.exec.successCmd}`.matchAll(/node "([^"]+)"/g)];
    assert.ok(scripts.length >= 2);
    for (const [, script] of scripts) assert.ok(existsSync(script), script);
  });

  test(`a ${name}'s commit is signed off`, () => assert.match(options.git.message, /\n\nSigned-off-by: .+ <.+@.+>$/));

  test(`a ${name}'s commit holds the changelog and the POM`, () => {
    for (const file of ['CHANGELOG.md', 'pom.xml']) assert.ok(options.git.assets.includes(file), file);
  });
}

test('the API is compared after the version is set', () => {
  const { prepareCmd } = library.plugins.find(([plugin]) => plugin.endsWith('/exec'))[1];
  assert.match(prepareCmd, /set-version.* && .*check-api/);
});

test('what names the version is committed', () => {
  const { assets } = library.plugins.find(([plugin]) => plugin.endsWith('/git'))[1];
  for (const [place] of PLACES) assert.ok(assets.some((asset) => asset.startsWith(place)), place);
});

test('a release does not change workflows, which its token may not push', () => {
  const { assets } = library.plugins.find(([plugin]) => plugin.endsWith('/git'))[1];
  for (const text of [...PLACES.map(([place]) => place), ...assets]) assert.ok(!text.startsWith('.github/'), text);
});

for (const [name, config] of Object.entries({ library, service })) {
  test(`a ${name}'s commit does not run the pipeline again`, () => {
    const { message } = config.plugins.find(([plugin]) => plugin.endsWith('/git'))[1];
    assert.match(message.split('\n')[0], /\[skip ci\]$/);
  });
}
