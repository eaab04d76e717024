#!/usr/bin/env bash
# check-promotion.sh FOLDER: whether the promotion to staging, whose outputs are OPERATION, COMMIT and IMAGES, is there.
set -euo pipefail

fail() { echo "::error::$1"; exit 1; }
same() { [ "$2" = "$3" ] || fail "$1 is ‘$2’, and not ‘$3’"; }

same 'the output operation' "$OPERATION" 'committed'
same 'the output commit-sha' "$COMMIT" "$(git -C "$1" rev-parse main)"
same 'the new tag in the output images' "$(jq -r '.[0].to.tag' <<< "$IMAGES")" 'v1.5.0'
git -C "$1" show main:overlays/staging/kustomization.yaml | grep -q 'v1\.5\.0' || fail 'staging does not hold v1.5.0'
git -C "$1" log -1 --format=%B main | grep -q '^Promoted-To: staging$' || fail 'the ledger does not know the promotion'
echo 'promoted, and every output says so'
