#!/usr/bin/env bash
# Whether the oldest and the newest npm that we promise install what package-lock.json says: each npm reads it in its own way.
# Run by CI, for it asks the registry. Nothing need be installed yet; npm 12 would not run on Node 20, so the Node is 24.
set -euo pipefail
cd "$(dirname "$0")/.."
for version in 10.8.2 12; do
  if ! said=$(npx --yes --package node@24 --package "npm@$version" npm ci --dry-run --ignore-scripts 2>&1); then
    echo "$said"
    echo "npm $version does not take package-lock.json: write it by npm run lock"
    exit 1
  fi
done
