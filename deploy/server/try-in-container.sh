#!/usr/bin/env bash
# Tries install, backup, restore, upgrade, rollback and uninstall in a fresh Debian that is thrown away, without systemd:
#   docker run --rm -v "$PWD:/host:ro" node:24-slim bash -c 'cp -a /host /src && bash /src/deploy/server/try-in-container.sh'
set -eu
cd /src
apt-get update -qq && apt-get install -y -qq --no-install-recommends procps >/dev/null
echo "--- install"; deploy/server/install.sh --no-tls --api claims.penning.test --console console.penning.test --email op@penning.example --smtp smtp://127.0.0.1:1 --from 'Penning <claims@penning.example>'
echo "--- install again (idempotent)"; deploy/server/install.sh --no-tls > /tmp/second.log 2>&1 && tail -4 /tmp/second.log
echo "--- start by the units' own lines"
start() { for u in api worker console; do unit=/etc/systemd/system/penning-$u.service; wd=$(sed -n 's/^WorkingDirectory=//p' $unit); line=$(sed -n 's/^ExecStart=//p' $unit); ( set -a; . /etc/penning/penning.env; set +a; [ $u = console ] || export METRICS_PORT=$([ $u = api ] && echo 9464 || echo 9465); runuser -u penning -- env --chdir=$wd ${line#/usr/bin/env } > /tmp/$u.log 2>&1 & ); done; for i in $(seq 60); do curl -fs -o /dev/null http://127.0.0.1:4000/readyz && break; sleep 1; done; }
start
service nginx start || nginx
sleep 3
echo "--- through nginx"
curl -sS -H 'Host: claims.penning.test' http://127.0.0.1/readyz; echo
curl -sS -o /dev/null -w 'widget %{http_code}\n' -H 'Host: claims.penning.test' http://127.0.0.1/widget/v1/penning.js
curl -sS -o /dev/null -w 'console %{http_code}\n' -H 'Host: console.penning.test' http://127.0.0.1/sign-in
curl -sS -o /dev/null -w 'metrics %{http_code}\n' -H 'Host: claims.penning.test' http://127.0.0.1/metrics
head -c 23000000 /dev/zero | curl -sS -o /dev/null -w 'too large %{http_code}\n' -X PUT --data-binary @- -H 'Host: claims.penning.test' http://127.0.0.1/v1/claims/x/receipts/y
for i in $(seq 40); do curl -sS -o /dev/null -w '%{http_code}\n' -X POST -H 'Host: claims.penning.test' http://127.0.0.1/v1/auth/login; done | sort | uniq -c
echo "--- doctor"; penning doctor || true
echo "--- backup and restore"
. /etc/penning/penning.env
echo hello > /var/lib/penning/probe; chown penning /var/lib/penning/probe
n() { psql -qAtX "$DATABASE_URL" -c 'select count(*) from accounts'; }
echo "accounts before: $(n)"
penning backup
file=$(ls /var/backups/penning/*.enc | tail -1); head -c 8 $file; echo
grep -c hello $file || true
pkill -u penning node || true; sleep 3
psql -qAtX "$DATABASE_URL" -c 'truncate accounts cascade'; rm /var/lib/penning/probe
echo "accounts in between: $(n)"
penning restore $file
echo "accounts after: $(n); $(cat /var/lib/penning/probe)"
start; curl -sS http://127.0.0.1:4000/readyz; echo
echo "--- upgrade that does not build stays out"
cp -a /src /bad; echo 'this is no typescript' >> /bad/api/src/web.ts
before=$(readlink -f /opt/penning/current)
if penning upgrade /bad > /tmp/bad.log 2>&1; then echo "BUG: went through"; else tail -1 /tmp/bad.log; fi
[ "$before" = "$(readlink -f /opt/penning/current)" ] && echo "still $before"
echo "--- upgrade and rollback"
echo '// newer' >> api/src/web.ts
penning upgrade /src | tail -1
penning rollback
[ "$before" = "$(readlink -f /opt/penning/current)" ] && echo "back at $before"
echo "--- units"; apt-get install -y -qq --no-install-recommends systemd >/dev/null 2>&1; systemd-analyze verify /etc/systemd/system/penning-*.service /etc/systemd/system/penning-*.timer 2>&1 | grep -i penning | head || true; for u in api worker console; do systemd-analyze security --offline=true /etc/systemd/system/penning-$u.service 2>/dev/null | tail -1; done
logrotate -d /etc/logrotate.d/penning 2>&1 | grep -i error || echo "logrotate fine"
echo "--- uninstall"; pkill -u penning node || true; sleep 2; /opt/penning/current/deploy/server/penning uninstall --data; ls -d /opt/penning /etc/penning /var/lib/penning 2>&1 | head -3
