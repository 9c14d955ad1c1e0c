#!/usr/bin/env bash
# Coverage-guided fuzzing of `infra import`: YAML, JSON, variables, and all that becomes of them.
#
#   Tests/Fuzz/import.sh [SECONDS] [libFuzzer's own options …]
#
# Needs a debug build. The module Importing is compiled anew with coverage and the address sanitizer; the others are taken as built.
# Begins with the originals of the tests and leaves one that breaks something as crash-* in .build-fuzz/.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-60}
shift || true
out=.build-fuzz
built=.build/debug
mkdir -p "$out/import-corpus"
cp -n Tests/Use/data/import/*.yml Tests/Use/data/import-sam/*.yaml Tests/Use/data/import-steps/*.yml Tests/Use/data/recorded/*.yml "$out/import-corpus/" || true
maps=()
for map in Sources/*/module.modulemap; do maps+=(-Xcc "-fmodule-map-file=$map"); done
maps+=(-Xcc "-fmodule-map-file=$built/CFacts.build/module.modulemap")
# SwiftPM calls a package as its folder.
package=$(grep -o '"-package-name","[^"]*"' .build/debug.yaml | sort | uniq -c | sort -rn | sed -n '1s/.*,"//;1s/"$//p')
flags=(-O -swift-version 6 -sanitize=fuzzer,address -parse-as-library -package-name "$package" -I "$out" -I "$built/Modules" "${maps[@]}")
# shellcheck disable=SC2046
swiftc "${flags[@]}" -wmo -emit-module -emit-module-path "$out/Importing.swiftmodule" -module-name Importing \
    -c $(find Sources/Importing -name '*.swift' | sort) -o "$out/Importing.o"
# shellcheck disable=SC2046
swiftc "${flags[@]}" -module-name FuzzImport Tests/Fuzz/ImportEntry.swift "$out/Importing.o" \
    $(find "$built/Infra.build" "$built/SecretPatterns.build" "$built/CFacts.build" -name '*.o') -lyaml -ldeflate -lcrypto -o "$out/fuzz-import"
exec "$out/fuzz-import" "$out/import-corpus" -max_total_time="$seconds" -max_len=8192 -timeout=5 -artifact_prefix="$out/" "$@"
