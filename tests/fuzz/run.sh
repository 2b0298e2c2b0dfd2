#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
#
# Fuzzes what takes in bytes from the network, under AddressSanitizer and UndefinedBehaviorSanitizer:
#     tests/fuzz/run.sh                        each target for ten minutes, one after the other
#     tests/fuzz/run.sh 60 message framing     these for a minute each; there are also target, forwarding and entrance
# It stops at the first finding and names the file that holds the input. To keep it from coming back, put
# that file into tests/fuzz/corpus, which every ctest run replays.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
build=${SUPERSYNK_BUILD:-$root/build/fuzz}
seconds=${1:-600}
if [ $# -gt 0 ]; then shift; fi
if [ $# -eq 0 ]; then set -- message framing target forwarding entrance; fi

"$root/packaging/install-dependencies.sh"

# libFuzzer comes with clang's run-time library, which Debian packs apart. Only fuzzing needs the two.
has_libfuzzer() {
    command -v clang++ >/dev/null &&
        echo 'extern "C" int LLVMFuzzerTestOneInput(const char *, unsigned long) { return 0; }' |
        clang++ -fsanitize=fuzzer -x c++ -o /dev/null - 2>/dev/null
}
if ! has_libfuzzer; then
    as_root=
    if [ "$(id -u)" -ne 0 ]; then as_root=sudo; fi
    $as_root apt-get install -y -qq --no-install-recommends --no-remove clang libclang-rt-dev
fi

cd "$root"
cmake --preset fuzz -B "$build"
for target in "$@"; do
    cmake --build "$build" --target "fuzz_$target"
done

export LSAN_OPTIONS="suppressions=$root/tests/sanitizers/lsan.supp:print_suppressions=0"
export UBSAN_OPTIONS=print_stacktrace=1
for target in "$@"; do
    seeds=$target
    leaks=1
    if [ "$target" = entrance ]; then
        seeds=framing
        leaks=0 # not after each input: that the server's threads allocate would be looked into every time
    fi
    # What is new goes into the first folder, the build's; the seeds stay as they are.
    mkdir -p "$build/found/$target" "$build/findings"
    "$build/tests/fuzz/fuzz_$target" "$build/found/$target" "tests/fuzz/corpus/$seeds" \
        -max_total_time="$seconds" -max_len=4096 -timeout=20 -detect_leaks=$leaks \
        -print_final_stats=1 -artifact_prefix="$build/findings/$target-"
done
