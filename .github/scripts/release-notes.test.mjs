import assert from 'node:assert/strict';
import { test } from 'node:test';
import { notes } from './release-notes.mjs';

const CHANGELOG = `# Changes

Intro.

# [2.0.0](https://example.org/compare/v1.1.1...v2.0.0) (2026-12-02)

### BREAKING CHANGES

* **core:** names

## [1.1.1](https://example.org/compare/v1.1.0...v1.1.1) (2026-12-01)

### Bug Fixes

* a fault

## 1.1.0 (2026-11-30)

* the first
`;

test('the notes of a version end with the next version', () => {
  assert.equal(notes(CHANGELOG, '2.0.0'), '### BREAKING CHANGES\n\n* **core:** names');
  assert.equal(notes(CHANGELOG, '1.1.1'), '### Bug Fixes\n\n* a fault');
});

test('the oldest version has all that follows', () => assert.equal(notes(CHANGELOG, '1.1.0'), '* the first'));

test('a version that begins as another is not that one', () => assert.equal(notes(CHANGELOG, '1.1'), ''));

test('an unknown version has none', () => assert.equal(notes(CHANGELOG, '3.0.0'), ''));
