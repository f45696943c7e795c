import { fileURLToPath } from 'node:url';
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
      ['@semantic-release/exec', { prepareCmd: prepare.join(' && '), successCmd: script('output', 'tag', '${nextRelease.gitTag}') }],
      ['@semantic-release/git', { assets: ['CHANGELOG.md', ...assets], message: message() }],
    ],
  };
}

/** The command that runs a script of this folder, wherever the released repository is. */
export function script(name, ...values) {
  return [`node "${fileURLToPath(new URL(`scripts/${name}.mjs`, import.meta.url))}"`, ...values].join(' ');
}

/** GitHub does not run the pipeline for a commit that says so: what is released was verified before. */
function message() {
  return `chore(release): \${nextRelease.version} [skip ci]\n\n\${nextRelease.notes}\n\n${signOff(process.env)}`;
}
