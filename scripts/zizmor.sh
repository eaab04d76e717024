#!/usr/bin/env bash
# Audits the workflows, ours and the examples', for what an attacker could use: zizmor, as strict as it gets without
# asking for things no workflow should change for (persona “pedantic”). A wheel from PyPI, kept outside the repository.
set -euo pipefail
version=1.32.0
bin="${XDG_CACHE_HOME:-$HOME/.cache}/gitops-actions/zizmor-$version"

if [ ! -x "$bin/bin/zizmor" ]; then
  rm -rf "$bin"
  if ! { python3 -m venv "$bin" && "$bin/bin/pip" install --quiet --disable-pip-version-check --only-binary :all: "zizmor==$version"; } 2> "${TMPDIR:-/tmp}/zizmor-install.log"; then
    rm -rf "$bin"
    cat "${TMPDIR:-/tmp}/zizmor-install.log" >&2
    echo '################################################################################' >&2
    echo '# zizmor SKIPPED: it comes from PyPI, and python3 with venv could not get it.  #' >&2
    echo '# The workflows have NOT been audited.                                         #' >&2
    echo '################################################################################' >&2
    exit 0
  fi
fi
exec "$bin/bin/zizmor" --offline --persona pedantic --no-progress --quiet --config .github/zizmor.yml "$@"
