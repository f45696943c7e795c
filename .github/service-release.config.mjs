import { release, script } from './release.mjs';

/** The releases of a service, whose pipeline checks this repository out beside it. */
export default release({
  title: '# Changes',
  prepare: [script('set-service-version', '${nextRelease.version}')],
  assets: ['pom.xml'],
});
