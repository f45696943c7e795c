import { release, script } from './release.mjs';

export default release({
  title: '# Changes\n\nVersions are [semantic](https://semver.org). [Upgrading](docs/upgrading.md) describes how a service gets to a new one.',
  prepare: [
    script('set-version', '${nextRelease.version}'),
    // After the version is set: at the old one, japicmp would compare the build with itself.
    script('check-api', '${nextRelease.version}'),
  ],
  assets: [
    'README.md',
    'docs/pipelines.md',
    'pom.xml',
    '*/pom.xml',
    'template-service/.github/workflows/*.yaml',
    'template-service/deploy/example/*.yaml',
  ],
});
