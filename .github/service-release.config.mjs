import { release, SCRIPTS } from './release.mjs';

/** The releases of a service; its pipeline checks this folder out beside it. */
export default release({
  title: '# Changes',
  prepare: [`node ${SCRIPTS}set-service-version.mjs \${nextRelease.version}`],
  assets: ['pom.xml'],
});
