#!/bin/sh
# The edit loop: `swift run infra build --templates-only` with nothing changed, and after an edit of one spec; wall seconds.
#
#   Benchmarks/edit_loop.sh [ROUNDS]
#
# The package is copied, so that no file of the repository is touched. Edits are two seconds apart, since SwiftPM may not
# see an edit that follows another within a second.
set -eu
cd "$(dirname "$0")/.."
rounds=${1:-5}
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
git ls-files -z | xargs -0 cp --parents -t "$copy" 2>/dev/null || git ls-files | cpio -pdm "$copy" 2>/dev/null
cd "$copy"

now() { python3 -c 'import time; print(time.perf_counter())'; }
seconds() {
    start=$(now)
    swift run infra build --templates-only >/dev/null 2>&1
    python3 -c "print(f'{$(now) - $start:.2f}')"
}
median() { sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }

echo "from a clean copy to generated files: $(seconds) s"
spec=specs/TelegramBot.swift
i=0
while [ "$i" -lt "$rounds" ]; do
    seconds >> unchanged
    i=$((i + 1))
done
echo "nothing changed, median of $rounds: $(median < unchanged) s"
i=0
while [ "$i" -lt "$rounds" ]; do
    sleep 2
    sed -i.old "s/seconds([0-9]*)/seconds($((20 + i)))/" "$spec" && rm -f "$spec.old"
    seconds >> edited
    i=$((i + 1))
done
echo "one spec edited, median of $rounds: $(median < edited) s"
