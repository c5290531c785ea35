#!/usr/bin/env bash
# Writes the lock file anew after a change of what the packages ask for: by the oldest npm that is promised, which newer ones
# understand, and away from node_modules, in which npm sees of each library only what this machine needs.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for file in package.json package-lock.json .npmrc packages/*/package.json; do
  mkdir -p "$folder/$(dirname "$file")"
  cp "$file" "$folder/$file"
done
(cd "$folder" && npx -y npm@10.8.2 install --package-lock-only --ignore-scripts --silent)
cp "$folder/package-lock.json" .
