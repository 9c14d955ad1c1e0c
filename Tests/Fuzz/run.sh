#!/usr/bin/env bash
# Coverage-guided fuzzing of all that reads what strangers send: JSON, events, HTTP replies, updates.
#
#   Tests/Fuzz/run.sh [SECONDS] [libFuzzer's own options …]
#
# Begins with the inputs in seeds/ and leaves one that breaks something as crash-* in .build-fuzz/. An input worth
# keeping is copied into seeds/ by hand, where the tests run it too.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-60}
shift || true
out=.build-fuzz
mkdir -p "$out/corpus"
flags=(-O -swift-version 6 -sanitize=fuzzer,address -parse-as-library -enable-testing -I "$out")
for module in LambdaRuntime TelegramBotCore; do
    # shellcheck disable=SC2046
    swiftc "${flags[@]}" -wmo -emit-module -emit-module-path "$out/$module.swiftmodule" -module-name "$module" \
        -c $(find "Sources/$module" -name '*.swift' | sort) -o "$out/$module.o"
done
swiftc "${flags[@]}" -module-name Fuzz Tests/Fuzz/Entry.swift Tests/TelegramBotTests/FuzzTargets.swift \
    "$out/LambdaRuntime.o" "$out/TelegramBotCore.o" -o "$out/fuzz"
exec "$out/fuzz" "$out/corpus" Tests/Fuzz/seeds -max_total_time="$seconds" -max_len=8192 -timeout=5 \
    -artifact_prefix="$out/" "$@"
