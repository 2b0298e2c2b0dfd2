#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
#
# Builds Supersynk for Windows on Debian by mingw-w64: the program, its tests, the installer and the ZIP, in
# build/windows. packaging/README.md names what the two prefixes must have; no other package is downloaded than Debian's.
#     packaging/windows/cross.sh QT_PREFIX OPENSSL_PREFIX
#     packaging/windows/cross.sh QT_PREFIX OPENSSL_PREFIX --prove     and tries all that under wine, see cross/prove.sh
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
fail() { printf 'supersynk: %s\n' "$*" >&2; exit 1; }
[ $# -ge 2 ] || fail "usage: cross.sh QT_PREFIX OPENSSL_PREFIX [--prove]"
qt=$(readlink -f "$1")
openssl=$(readlink -f "$2")
[ -d "$qt/lib/cmake/Qt6HttpServer" ] || fail "$1 has no Qt with Qt HTTP Server"
[ -f "$openssl/bin/libssl-3-x64.dll" ] || fail "$2 has no bin/libssl-3-x64.dll"
"$root/packaging/install-dependencies.sh" build windows-cross

build=$root/build/windows
mkdir -p "$build/include"
ln -sfn /usr/include/boost "$build/include/boost" # apart from the rest of /usr/include, which is Linux's
cmake -S "$root" -B "$build" -G Ninja --toolchain "$root/packaging/windows/cross/toolchain.cmake" \
    -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=ON \
    -DCMAKE_FIND_ROOT_PATH="$qt;$openssl;/usr/x86_64-w64-mingw32" \
    -DBoost_NO_BOOST_CMAKE=ON -DBoost_INCLUDE_DIR="$build/include" -DSUPERSYNK_OPENSSL_BIN="$openssl/bin"
cmake --build "$build"

# Debian has the stubs of 64-bit installers only, which makensis takes on request.
printf '#!/bin/sh\nexec makensis "-XTarget amd64-unicode" "$@"\n' >"$build/makensis"
chmod +x "$build/makensis"
(cd "$build" && cpack -D CPACK_NSIS_EXECUTABLE="$build/makensis")

if [ "${3:-}" = --prove ]; then
    "$root/packaging/windows/cross/prove.sh" "$build" "$qt" "$openssl"
fi
