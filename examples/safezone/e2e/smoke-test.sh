#!/usr/bin/env bash
# In place of your end-to-end tests: everything runs, in the version that the pull request says.
set -euo pipefail
cd "$(dirname "$0")/.."

for app in api web; do
  kubectl --namespace "$NAMESPACE" rollout status "deployment/$app" --timeout 60s
  image=$(kubectl --namespace "$NAMESPACE" get "deployment/$app" --output 'jsonpath={.spec.template.spec.containers[0].image}')
  grep -q "tag: ${image##*:}\$" chart/values.yaml || { echo "$app runs $image, which values.yaml does not say"; exit 1; }
  echo "$app runs $image"
done
