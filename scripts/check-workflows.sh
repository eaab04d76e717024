#!/usr/bin/env bash
# Every workflow of this repository: our own, the reusable ones, and those that the examples show.
set -euo pipefail
cd "$(dirname "$0")/.."
every() { git ls-files --cached --others --exclude-standard -- "$@"; }

mapfile -t workflows < <(every '.github/workflows/*.yml' 'examples/**/.github/workflows/*.yml')
# Gitea wants the whole address in `uses:`, which the linters do not know: they read copies without it.
copies=$(mktemp -d)
trap 'rm -rf "$copies"' EXIT
mkdir -p "$copies/.github/workflows"
while read -r workflow; do
  copy="$copies/.github/workflows/$(tr / - <<< "$workflow")"
  sed 's#uses: https://github.com/#uses: #' "$workflow" > "$copy"
  workflows+=("$copy")
done < <(every 'examples/**/.gitea/workflows/*.yml')

scripts/actionlint.sh "${workflows[@]}"
scripts/zizmor.sh "${workflows[@]}"
