#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
#
# Installs the npm packages of the tests into build/npm, which the tests find there. Does nothing if they are there
# already. Without npm, or without network, the tests that need them are skipped.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
target=$here/../../build/npm
# bids-validator's command is one file; the hundreds of packages that it names are not needed to run it.
validator=bids-validator-1.15.0.tgz
validator_sha512=819d145132c1b792f79ee84b89afd57ef2b939a334ca84c13c9bc6982e2c950f320f3a5a9d664e1c7052f8f02e6b4ae243b0b06b9d47111fc59ddf6fd7b30753

skip() { echo "supersynk: $*; tests that need npm packages are skipped" >&2; exit 0; }

wanted=$(cat "$0" "$here/package-lock.json" | sha256sum)
if [ "$(cat "$target/installed" 2>/dev/null)" = "$wanted" ]; then exit 0; fi
command -v npm >/dev/null || skip "npm is not installed"

rm -rf "$target"
mkdir -p "$target"
cp "$here/package.json" "$here/package-lock.json" "$target"
cd "$target"
npm ci --ignore-scripts --no-audit --no-fund --silent || skip "npm could not install packages"
npm pack --silent bids-validator@1.15.0 >pack.log || skip "npm could not download bids-validator"
echo "$validator_sha512  $validator" | sha512sum --check --status || skip "$validator is not the one that is expected"
tar -xzf "$validator" package/dist/commonjs/cli.js
rm "$validator"
echo "$wanted" >installed
