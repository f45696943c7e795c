import { signOff } from './scripts/sign-off.mjs';

/** How Conventional Commits become a version of this repository or of a service; see docs/releasing.md. */
export function release({ title, prepare, assets }) {
  return {
    branches: ['main'],
    tagFormat: 'v${version}',
    plugins: [
      ['@semantic-release/commit-analyzer', { preset: 'conventionalcommits' }],
      ['@semantic-release/release-notes-generator', { preset: 'conventionalcommits' }],
      ['@semantic-release/changelog', { changelogTitle: title }],
      ['@semantic-release/exec', { prepareCmd: prepare.join(' && '), successCmd: output('tag', '${nextRelease.gitTag}') }],
      ['@semantic-release/git', { assets: ['CHANGELOG.md', ...assets], message: message() }],
    ],
  };
}

/** Where the scripts are from where a release runs, the root of the repository that is released. */
export const SCRIPTS = new URL('scripts/', import.meta.url).pathname;

function output(name, value) {
  return `node ${SCRIPTS}output.mjs ${name} ${value}`;
}

function message() {
  return `chore(release): \${nextRelease.version}\n\n\${nextRelease.notes}\n\n${signOff(process.env)}`;
}
