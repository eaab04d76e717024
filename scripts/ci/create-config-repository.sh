#!/usr/bin/env bash
# create-config-repository.sh FOLDER: the quick start's example as a bare repository, for an action to work on.
set -euo pipefail
example="$(dirname "$0")/../../examples/quick-start"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cp -R "$example/." "$work"
git init --quiet --initial-branch main "$work"
git -C "$work" add --all
git -C "$work" -c user.name=ci -c user.email=ci@example.com commit --quiet --message 'first'
git clone --quiet --bare -- "$work" "$1"
