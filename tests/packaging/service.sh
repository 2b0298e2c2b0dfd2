#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
#
# Boots the system at FOLDER in a container and tests the service there: service.sh FOLDER
set -eu

here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=tests/packaging/system.sh
. "$here/system.sh"
system=$1

in_system "$system" apt-get install -y -qq --no-install-recommends systemd systemd-sysv dbus curl openssl >/dev/null 2>&1 ||
    fail "systemd cannot be installed"
in_system "$system" apt-get install -y -qq --no-install-recommends /packages/supersynk.deb >/dev/null 2>&1
echo supersynk-proof >"$system/etc/hostname"

cp "$here/service-inside.sh" "$system/packages/"
cat >"$system/etc/systemd/system/proof.service" <<'EOF'
[Unit]
Description=Test of supersynk.service
After=network.target dbus.service
[Service]
Type=oneshot
StandardOutput=file:/packages/result
StandardError=file:/packages/log
ExecStart=/packages/service-inside.sh
ExecStopPost=systemctl exit 0
TimeoutStartSec=240
[Install]
WantedBy=multi-user.target
EOF
in_system "$system" systemctl enable proof.service >/dev/null 2>&1

booted=0
timeout 300 systemd-nspawn --quiet --directory="$system" --boot --register=no --keep-unit --private-network \
    --machine=supersynk-proof --resolv-conf=off </dev/null >"$system/packages/boot.log" 2>&1 || booted=$?
if ! grep -q 'Welcome to' "$system/packages/boot.log"; then
    tail -n 20 "$system/packages/boot.log" >&2
    say "NOT TESTED: the service, because this machine can't boot a container ($booted)"
    exit 0
fi
if [ ! -s "$system/packages/result" ]; then
    tail -n 20 "$system/packages/boot.log" >&2
    cat "$system/packages/log" >&2 || true
    fail "the container did not run the test ($booted)"
fi
cat "$system/packages/log" >&2
[ "$(cat "$system/packages/result")" = fine ] || fail "the service test fails"
