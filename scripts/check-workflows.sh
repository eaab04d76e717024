#!/usr/bin/env bash
# Every workflow of this repository: our own, the reusable ones, and those that the examples show.
set -euo pipefail
cd "$(dirname "$0")/.."
mapfile -t workflows < <(git ls-files --cached --others --exclude-standard '*/workflows/*.yml' '*/workflows/*.yaml')
scripts/actionlint.sh "${workflows[@]}"
scripts/zizmor.sh "${workflows[@]}"
