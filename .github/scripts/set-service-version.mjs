import { spawnSync } from 'node:child_process';
import { main } from './main.mjs';

/** Maven's arguments that set a service's version, by the plugin that its parent pins. */
export function settingVersion(version) {
  if (!/^\d+\.\d+\.\d+$/.test(version ?? '')) throw new Error(`Invalid version "${version}": use one such as 1.2.3.`);
  return ['-B', '-ntp', '-q', 'versions:set', `-DnewVersion=${version}`, '-DgenerateBackupPoms=false'];
}

await main(import.meta.url, async (version) => {
  const { status } = spawnSync('./mvnw', settingVersion(version), { stdio: 'inherit' });
  return status === 0 ? [] : ["Cannot set the version in the service's POM: see the output of Maven."];
});
