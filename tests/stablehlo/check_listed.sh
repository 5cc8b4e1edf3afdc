#!/bin/sh
# Fails when a test file of this folder is missing in CMakeLists.txt, which would mean that it never runs.
cd "$(dirname "$0")" || exit 1
missing=0
for file in *.mlir invalid/*.mlir unsupported/*.mlir; do
  name=$(basename "$file" .mlir)
  if ! grep -qE "(^| )$name( |\)|$)" CMakeLists.txt; then
    echo "$file: not listed in tests/stablehlo/CMakeLists.txt"
    missing=1
  fi
done
exit "$missing"
