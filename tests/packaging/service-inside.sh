#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
#
# Tries supersynk.service; run by service.sh under the systemd of a container. Says "fine" if all is.
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
edit() { # a drop-in, as of systemctl edit
    mkdir -p /etc/systemd/system/supersynk.service.d
    printf '[Service]\n%s\n' "$1" >/etc/systemd/system/supersynk.service.d/proof.conf
    systemctl daemon-reload
}
posts() { # posts PORT: whether a client is let in
    [ "$(curl -sf "http://127.0.0.1:$1/api/channels/room" -d '{"client_id":"ann"}')" = '[]' ]
}

[ "$(systemctl is-enabled supersynk)" = disabled ] || fail "it is $(systemctl is-enabled supersynk) when it is installed"
[ "$(systemctl is-active supersynk)" = inactive ] || fail "it runs when it is installed"

systemctl start supersynk || fail "it does not start"
posts 9999 || fail "it does not answer once systemd holds it for started"
pid=$(property MainPID)
grep -q '^Seccomp:.2' "/proc/$pid/status" || fail "its system calls are not filtered"
grep -q '^NoNewPrivs:.1' "/proc/$pid/status" || fail "it could gain privileges"
grep -q '^CapEff:.0*$' "/proc/$pid/status" || fail "it has capabilities"
[ "$(stat -c %u "/proc/$pid")" -ge 61184 ] || fail "it has no user of its own"
case $(property StatusText) in
"Listening on port 9999; clients:"*) ;;
*) fail "its status is: $(property StatusText)" ;;
esac
say "started, filtered, under a user of its own: $(property StatusText)"

systemctl reload supersynk || fail "it takes no reload"
[ "$(property MainPID)" = "$pid" ] && posts 9999 || fail "a reload ends it"

echo 'SUPERSYNK_OPTIONS="--port 8080 --tls --simulate 3"' >/etc/default/supersynk
systemctl restart supersynk || fail "it does not start with options"
wait_for posts 8080 || wait_for curl -sf http://127.0.0.1:8080/api || fail "it does not heed its options"
curl -skf https://127.0.0.1:9443/api >/dev/null || fail "it does not speak HTTPS"
[ -f /var/lib/supersynk/supersynk/https.pem ] || fail "it does not keep its certificate"
before=$(md5sum </var/lib/private/supersynk/supersynk/https.pem)
systemctl restart supersynk
[ "$(md5sum </var/lib/private/supersynk/supersynk/https.pem)" = "$before" ] || fail "it makes itself a new certificate with each start"
say "options are heeded, HTTPS is spoken, the certificate outlives a restart"

# A reload reads the operator's certificate again, as supersynk(1) says.
give() { # give NAME: a certificate for it
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
wait_for shows first || fail "it does not show a given certificate: $(shown)"
pid=$(property MainPID)
give second
systemctl reload supersynk || fail "it takes no reload with a certificate"
wait_for shows second || fail "it does not show the new certificate: $(shown)"
echo nonsense >/etc/cert.pem
systemctl reload supersynk || fail "it takes no reload with a bad certificate"
wait_for sh -c 'journalctl -u supersynk | grep -q "certificate was not replaced"' || fail "it does not say that a certificate is bad"
shows second || fail "it does not keep its certificate: $(shown)"
[ "$(property MainPID)" = "$pid" ] || fail "a reload starts another process"
say "a reload shows a new certificate and keeps the present one if that is bad"
rm /etc/cert.pem /etc/key.pem
rm -r /etc/systemd/system/supersynk.service.d
echo 'SUPERSYNK_OPTIONS="--port 8080 --tls --simulate 3"' >/etc/default/supersynk
systemctl daemon-reload

# For this once, a system call that is not allowed kills, so that none goes unnoticed.
edit 'SystemCallErrorNumber=kill'
systemctl restart supersynk || fail "it makes system calls at its start that are not allowed"
wait_for sh -c 'curl -sf http://127.0.0.1:8080/api/channels/simulation | grep -q client_id' || fail "no simulated headset is let in"
wait_for curl -skf https://127.0.0.1:9443/api || fail "it does not speak HTTPS with its calls filtered"
systemctl stop supersynk
[ "$(property Result)" = success ] || fail "it makes system calls that are not allowed: $(property Result)"
rm -r /etc/systemd/system/supersynk.service.d
journalctl -u supersynk -o json --no-pager | grep -q '"PRIORITY":"6".*"MESSAGE":"Listening\|"MESSAGE":"Listening.*"PRIORITY":"6"' ||
    fail "the journal does not know the priority of its lines"
journalctl -u supersynk -o cat --no-pager | grep -E '^[0-9]{4}-|^<[0-9]>' >&2 && fail "its lines in the journal bear a time or a prefix"

# A port below 1024 and secrets, as supersynk(1) says.
echo 'SUPERSYNK_OPTIONS="--port 80"' >/etc/default/supersynk
echo secret >/root/access-key
edit 'PrivateUsers=no
CapabilityBoundingSet=CAP_NET_BIND_SERVICE
AmbientCapabilities=CAP_NET_BIND_SERVICE
LoadCredential=access-key:/root/access-key
ExecStart=
ExecStart=/usr/bin/supersynk --headless --access-key-file %d/access-key $SUPERSYNK_OPTIONS'
systemctl restart supersynk || fail "it does not start on port 80 with an access key"
[ "$(curl -s -o /dev/null -w '%{http_code}' http://127.0.0.1/api/channels)" = 401 ] || fail "it needs no access key"
curl -sf -H 'Authorization: Bearer secret' http://127.0.0.1/api/channels >/dev/null || fail "it does not know its access key"
say "port 80 and an access key work as the manual page says"

# A process that hangs is ended and started again.
edit 'WatchdogSec=1'
echo 'SUPERSYNK_OPTIONS=""' >/etc/default/supersynk
systemctl restart supersynk
pid=$(property MainPID)
kill -STOP "$pid"
wait_for sh -c "[ \"\$(systemctl show supersynk -p MainPID --value)\" != $pid ] && curl -sf http://127.0.0.1:9999/api" ||
    fail "the watchdog does not start it again"
journalctl -u supersynk --no-pager | grep -q 'Watchdog timeout' || fail "it was not the watchdog"
wait_for posts 9999
say "the watchdog starts it again when it hangs"

# A wrong option is no reason to try again and again.
echo 'SUPERSYNK_OPTIONS="--nonsense"' >/etc/default/supersynk
systemctl restart supersynk && fail "it starts with a wrong option"
[ "$(property NRestarts)" -le 1 ] && wait_for systemctl is-failed supersynk || fail "systemd goes on starting it with a wrong option"
rm -r /etc/systemd/system/supersynk.service.d
echo 'SUPERSYNK_OPTIONS=""' >/etc/default/supersynk
systemctl daemon-reload

# An upgrade keeps it enabled and running, in the new version.
systemctl enable --now supersynk >/dev/null 2>&1
pid=$(property MainPID)
dpkg -i /packages/higher.deb >&2 2>/dev/null || fail "it cannot be upgraded while it runs"
[ "$(systemctl is-enabled supersynk)" = enabled ] || fail "an upgrade disables it"
[ "$(property MainPID)" != "$pid" ] && posts 9999 || fail "an upgrade leaves the old one running, or none"
say "an upgrade starts the new version"

dpkg -r supersynk >&2 2>/dev/null || fail "it cannot be removed while it runs"
curl -sf http://127.0.0.1:9999/api >/dev/null && fail "it runs on when it is removed"
dpkg -P supersynk >&2 2>/dev/null || fail "it cannot be purged"
left=$(find / -xdev -iname '*supersynk*' -not -path '/packages/*' -not -path '/proc/*' -not -path '/usr/share/doc/supersynk-dependencies*' \
    -not -path '/var/lib/dpkg/info/supersynk-dependencies*' -not -path '/sys/*' -not -path '/run/*' -not -path '/tmp/*' -not -path '/var/tmp/*')
[ -z "$left" ] || fail "it leaves behind: $left"
say "removed while running, purged: nothing of it left behind"
echo fine
