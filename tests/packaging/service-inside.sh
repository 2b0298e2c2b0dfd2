#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
#
# Tests supersynk.service; service.sh runs it under systemd in a container. Prints "fine" on success.
set -u

say() { echo "packaging: $*" >&2; }
fail() {
    say "FAILED: $*"
    systemctl status supersynk --no-pager -l >&2
    journalctl -u supersynk --no-pager >&2
    echo failed
    exit 1
}
wait_for() {
    left=150
    until "$@" >/dev/null 2>&1; do
        left=$((left - 1))
        [ $left -gt 0 ] || return 1
        sleep 0.2
    done
}
property() { systemctl show supersynk --property "$1" --value; }
edit() { # adds a drop-in, as systemctl edit does
    mkdir -p /etc/systemd/system/supersynk.service.d
    printf '[Service]\n%s\n' "$1" >/etc/systemd/system/supersynk.service.d/proof.conf
    systemctl daemon-reload
}
posts() { # posts PORT: whether the server accepts a client
    [ "$(curl -sf "http://127.0.0.1:$1/api/channels/room" -d '{"client_id":"ann"}')" = '[]' ]
}

[ "$(systemctl is-enabled supersynk)" = disabled ] || fail "the service is $(systemctl is-enabled supersynk) after the installation"
[ "$(systemctl is-active supersynk)" = inactive ] || fail "the service runs after the installation"

systemctl start supersynk || fail "the service does not start"
posts 9999 || fail "the server does not respond although systemd reports the service as started"
pid=$(property MainPID)
grep -q '^Seccomp:.2' "/proc/$pid/status" || fail "system calls are not filtered"
grep -q '^NoNewPrivs:.1' "/proc/$pid/status" || fail "the process may gain privileges"
grep -q '^CapEff:.0*$' "/proc/$pid/status" || fail "the process has capabilities"
[ "$(stat -c %u "/proc/$pid")" -ge 61184 ] || fail "the process has no dynamic user"
case $(property StatusText) in
"Listening on port 9999; clients:"*) ;;
*) fail "the status text is: $(property StatusText)" ;;
esac
say "started, with a filter and a dynamic user: $(property StatusText)"

systemctl reload supersynk || fail "a reload fails"
[ "$(property MainPID)" = "$pid" ] && posts 9999 || fail "a reload ends the process"

echo 'SUPERSYNK_OPTIONS="--port 8080 --tls --simulate 3"' >/etc/default/supersynk
systemctl restart supersynk || fail "the service does not start with options"
wait_for posts 8080 || wait_for curl -sf http://127.0.0.1:8080/api || fail "the options have no effect"
curl -skf https://127.0.0.1:9443/api >/dev/null || fail "HTTPS does not respond"
[ -f /var/lib/supersynk/supersynk/https.pem ] || fail "the certificate is not saved"
before=$(md5sum </var/lib/private/supersynk/supersynk/https.pem)
systemctl restart supersynk
[ "$(md5sum </var/lib/private/supersynk/supersynk/https.pem)" = "$before" ] || fail "a restart makes a new certificate"
say "options and HTTPS work, the certificate survives a restart"

# A reload reads the operator's certificate again, as in supersynk(1).
give() { # give NAME: makes a certificate for NAME
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 90 -subj "/CN=$1" \
        -keyout /etc/key.pem -out /etc/cert.pem 2>/dev/null
    chgrp ssl-cert /etc/key.pem && chmod 640 /etc/key.pem
}
shown() { openssl s_client -connect 127.0.0.1:9443 </dev/null 2>/dev/null | openssl x509 -noout -subject | tr -d ' '; }
shows() { [ "$(shown)" = "subject=CN=$1" ]; }
groupadd --system ssl-cert 2>/dev/null
give first
echo 'SUPERSYNK_OPTIONS="--port 8080 --tls-cert /etc/cert.pem --tls-key /etc/key.pem"' >/etc/default/supersynk
edit 'SupplementaryGroups=ssl-cert'
systemctl restart supersynk
wait_for shows first || fail "the server does not use the given certificate: $(shown)"
pid=$(property MainPID)
give second
systemctl reload supersynk || fail "a reload with a certificate fails"
wait_for shows second || fail "the server does not use the new certificate: $(shown)"
echo nonsense >/etc/cert.pem
systemctl reload supersynk || fail "a reload with an invalid certificate fails"
wait_for sh -c 'journalctl -u supersynk | grep -q "certificate was not replaced"' || fail "the log does not report an invalid certificate"
shows second || fail "the server does not keep its certificate: $(shown)"
[ "$(property MainPID)" = "$pid" ] || fail "a reload starts a new process"
say "a reload uses a new certificate, and keeps the present one if the new one is invalid"
rm /etc/cert.pem /etc/key.pem
rm -r /etc/systemd/system/supersynk.service.d
echo 'SUPERSYNK_OPTIONS="--port 8080 --tls --simulate 3"' >/etc/default/supersynk
systemctl daemon-reload

# In this run a forbidden system call kills the process, so that it is noticed.
edit 'SystemCallErrorNumber=kill'
systemctl restart supersynk || fail "the process makes forbidden system calls at its start"
wait_for sh -c 'curl -sf http://127.0.0.1:8080/api/channels/simulation | grep -q client_id' || fail "no simulated headset joins"
wait_for curl -skf https://127.0.0.1:9443/api || fail "HTTPS does not respond with the killing filter"
systemctl stop supersynk
[ "$(property Result)" = success ] || fail "the process makes forbidden system calls: $(property Result)"
rm -r /etc/systemd/system/supersynk.service.d
journalctl -u supersynk -o json --no-pager | grep -q '"PRIORITY":"6".*"MESSAGE":"Listening\|"MESSAGE":"Listening.*"PRIORITY":"6"' ||
    fail "lines in the journal have no priority"
journalctl -u supersynk -o cat --no-pager | grep -E '^[0-9]{4}-|^<[0-9]>' >&2 && fail "lines in the journal have a time or a prefix"

# Recordings in the service's own folder and in that of a group, as in supersynk(1).
recorded() { # recorded FOLDER: stops the service; whether FOLDER has one whole recording with messages
    wait_for sh -c 'curl -sf http://127.0.0.1:9999/api/channels/simulation | grep -q client_id'
    systemctl stop supersynk
    [ "$(property Result)" = success ] || fail "the process is killed while it records: $(property Result)"
    [ "$(find "$1" -name '*.mcap' | wc -l)" = 1 ] && [ -z "$(find "$1" -name '*.part')" ] &&
        supersynk info "$(find "$1" -name '*.mcap')" | grep -q 'simulated-[0-9]*: [1-9]'
}
edit 'SystemCallErrorNumber=kill'
echo 'SUPERSYNK_OPTIONS="--simulate 3 --record /var/lib/supersynk/recordings"' >/etc/default/supersynk
systemctl restart supersynk || fail "the service does not start with a recording"
recorded /var/lib/private/supersynk/recordings || fail "the service does not record in its own folder"
[ "$(stat -c %a "$(find /var/lib/private/supersynk/recordings -name '*.mcap')")" = 600 ] || fail "others can read the recording"
rm -r /var/lib/private/supersynk/recordings
groupadd --system lab
install -d -g lab -m 2770 /srv/recordings
edit 'SystemCallErrorNumber=kill
SupplementaryGroups=lab
ReadWritePaths=/srv/recordings
UMask=0027'
echo 'SUPERSYNK_OPTIONS="--simulate 3 --record /srv/recordings"' >/etc/default/supersynk
systemctl restart supersynk || fail "the service does not start with a recording elsewhere"
recorded /srv/recordings || fail "the service does not record in the folder of a group"
[ "$(stat -c %G:%a "$(find /srv/recordings -name '*.mcap')")" = lab:640 ] || fail "the group cannot read the recording"
rm -r /srv/recordings /etc/systemd/system/supersynk.service.d
groupdel lab
say "recordings in the service's folder and elsewhere work as in the manual page"

# A port below 1024 and secrets, as in supersynk(1).
echo 'SUPERSYNK_OPTIONS="--port 80"' >/etc/default/supersynk
echo secret >/root/access-key
edit 'PrivateUsers=no
CapabilityBoundingSet=CAP_NET_BIND_SERVICE
AmbientCapabilities=CAP_NET_BIND_SERVICE
LoadCredential=access-key:/root/access-key
ExecStart=
ExecStart=/usr/bin/supersynk --headless --access-key-file %d/access-key $SUPERSYNK_OPTIONS'
systemctl restart supersynk || fail "the service does not start on port 80 with an access key"
[ "$(curl -s -o /dev/null -w '%{http_code}' http://127.0.0.1/api/channels)" = 401 ] || fail "the server requires no access key"
curl -sf -H 'Authorization: Bearer secret' http://127.0.0.1/api/channels >/dev/null || fail "the server refuses its access key"
say "port 80 and an access key work as in the manual page"

# A stopped process is killed and restarted.
edit 'WatchdogSec=1'
echo 'SUPERSYNK_OPTIONS=""' >/etc/default/supersynk
systemctl restart supersynk
pid=$(property MainPID)
kill -STOP "$pid"
wait_for sh -c "[ \"\$(systemctl show supersynk -p MainPID --value)\" != $pid ] && curl -sf http://127.0.0.1:9999/api" ||
    fail "the watchdog does not restart the service"
journalctl -u supersynk --no-pager | grep -q 'Watchdog timeout' || fail "the restart was not by the watchdog"
wait_for posts 9999
say "the watchdog restarts a stopped process"

# An invalid option must not cause a restart loop.
echo 'SUPERSYNK_OPTIONS="--nonsense"' >/etc/default/supersynk
systemctl restart supersynk && fail "the service starts with an invalid option"
[ "$(property NRestarts)" -le 1 ] && wait_for systemctl is-failed supersynk || fail "systemd restarts the service with an invalid option"
rm -r /etc/systemd/system/supersynk.service.d
echo 'SUPERSYNK_OPTIONS=""' >/etc/default/supersynk
systemctl daemon-reload

# An upgrade keeps the service enabled and restarts it.
systemctl enable --now supersynk >/dev/null 2>&1
pid=$(property MainPID)
dpkg -i /packages/higher.deb >&2 2>/dev/null || fail "the package cannot be upgraded while the service runs"
[ "$(systemctl is-enabled supersynk)" = enabled ] || fail "an upgrade disables the service"
[ "$(property MainPID)" != "$pid" ] && posts 9999 || fail "an upgrade does not restart the service"
say "an upgrade starts the new version"

dpkg -r supersynk >&2 2>/dev/null || fail "the package cannot be removed while the service runs"
curl -sf http://127.0.0.1:9999/api >/dev/null && fail "the server still runs after the removal"
mkdir /var/lib/private/supersynk/recordings && echo kept >/var/lib/private/supersynk/recordings/a.mcap
dpkg -P supersynk >&2 2>/dev/null || fail "the package cannot be purged"
[ "$(cat /var/lib/supersynk/recordings/a.mcap)" = kept ] || fail "a purge removes recordings"
rm -r /var/lib/private/supersynk /var/lib/supersynk
left=$(find / -xdev -iname '*supersynk*' -not -path '/packages/*' -not -path '/proc/*' -not -path '/usr/share/doc/supersynk-dependencies*' \
    -not -path '/var/lib/dpkg/info/supersynk-dependencies*' -not -path '/sys/*' -not -path '/run/*' -not -path '/tmp/*' -not -path '/var/tmp/*')
[ -z "$left" ] || fail "files are left: $left"
say "removed while running, and purged; no files left"
echo fine
