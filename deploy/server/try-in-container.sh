#!/usr/bin/env bash
# Tries install, backup, restore, upgrade, rollback and uninstall in a fresh Debian that is thrown away, without systemd:
#   docker run --rm -v "$PWD:/host:ro" node:24-slim bash -c 'cp -a /host /src && bash /src/deploy/server/try-in-container.sh'
set -eu
cd /src
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
api=claims.penning.test
console=console.penning.test

step() { echo "--- $*"; }

# The status of one call through nginx: a word for the report, the host, the path, and what else curl is to be told.
status() {
  local word=$1 host=$2 path=$3
  shift 3
  curl -sS -o /dev/null -w "$word %{http_code}\n" -H "Host: $host" "$@" "http://127.0.0.1$path"
}

# Starts each unit by its own line, as there is no systemd here.
start_units() {
  local name unit folder line
  for name in api worker console; do
    unit=/etc/systemd/system/penning-$name.service
    folder=$(sed -n 's/^WorkingDirectory=//p' "$unit")
    line=$(sed -n 's/^ExecStart=//p' "$unit")
    (
      set -a
      . /etc/penning/penning.env
      set +a
      case $name in
        api) export METRICS_PORT=9464 ;;
        worker) export METRICS_PORT=9465 ;;
      esac
      # shellcheck disable=SC2086 # the unit's line is several words
      runuser -u penning -- env --chdir="$folder" ${line#/usr/bin/env } >"$work/$name.log" 2>&1 &
    )
  done
}

# Starts everything and waits until the API is ready.
start() {
  start_units
  for _ in $(seq 60); do
    curl -fs -o /dev/null http://127.0.0.1:4000/readyz && return
    sleep 1
  done
  echo 'BUG: the API is not ready after a minute'
  tail -5 "$work/api.log"
}

# By its user: the name of Node's processes differs between its versions.
stop() {
  pkill -u penning || true
  sleep 3
}

accounts() { psql -qAtX "$DATABASE_URL" -c 'select count(*) from accounts'; }
current() { readlink -f /opt/penning/current; }

apt-get update -qq
apt-get install -y -qq --no-install-recommends procps >/dev/null

step install
deploy/server/install.sh --no-tls --api "$api" --console "$console" --email op@penning.example \
  --smtp smtp://127.0.0.1:1 --from 'Penning <claims@penning.example>'
step 'install again (idempotent)'
deploy/server/install.sh --no-tls >"$work/second.log" 2>&1
tail -4 "$work/second.log"

step "start by the units' own lines"
start
service nginx start || nginx
sleep 3

step 'through nginx'
curl -sS -H "Host: $api" http://127.0.0.1/readyz
echo
status widget "$api" /widget/v1/penning.js
status console "$console" /sign-in
status metrics "$api" /metrics
head -c 23000000 /dev/zero | status 'too large' "$api" /v1/claims/x/receipts/y -X PUT --data-binary @-
for _ in $(seq 40); do status sign-in "$api" /v1/auth/login -X POST; done | sort | uniq -c

step doctor
penning doctor || true

step 'backup and restore'
. /etc/penning/penning.env
echo hello >/var/lib/penning/probe
chown penning /var/lib/penning/probe
echo "accounts before: $(accounts)"
penning backup
file=$(find /var/backups/penning -name '*.enc' | sort | tail -1)
head -c 8 "$file"
echo
grep -c hello "$file" || true
stop
psql -qAtX "$DATABASE_URL" -c 'truncate accounts cascade'
rm /var/lib/penning/probe
echo "accounts in between: $(accounts)"
penning restore "$file"
echo "accounts after: $(accounts); $(cat /var/lib/penning/probe)"
start
curl -sS http://127.0.0.1:4000/readyz
echo

step 'an upgrade that does not build stays out'
cp -a /src "$work/bad"
echo 'this is no typescript' >>"$work/bad/api/src/web.ts"
before=$(current)
if penning upgrade "$work/bad" >"$work/bad.log" 2>&1; then
  echo 'BUG: went through'
else
  tail -1 "$work/bad.log"
fi
[ "$before" = "$(current)" ] && echo "still $before"

step 'upgrade and rollback'
echo '// newer' >>api/src/web.ts
penning upgrade /src | tail -1
penning rollback
[ "$before" = "$(current)" ] && echo "back at $before"

step 'an upgrade that does not start goes back by itself'
export -f start_units stop
export work
mkdir -p /run/systemd/system
cat >/usr/local/bin/systemctl <<'STUB'
#!/usr/bin/env bash
case $1 in
  restart) stop && start_units ;;
  stop) stop ;;
  start) start_units ;;
esac
STUB
chmod +x /usr/local/bin/systemctl
cp -a /src "$work/silent"
sed -i "1i if (process.pid) process.exit(1);" "$work/silent/api/src/web.ts"
before=$(current)
if penning upgrade "$work/silent" >"$work/silent.log" 2>&1; then
  echo 'BUG: went through'
else
  tail -1 "$work/silent.log"
fi
[ "$before" = "$(current)" ] && echo "back at $before"
curl -sS http://127.0.0.1:4000/readyz
echo
rm -r /usr/local/bin/systemctl /run/systemd/system

step units
apt-get install -y -qq --no-install-recommends systemd >/dev/null 2>&1
systemd-analyze verify /etc/systemd/system/penning-*.service /etc/systemd/system/penning-*.timer 2>&1 |
  grep -i penning | head || true
for name in api worker console; do
  systemd-analyze security --offline=true "/etc/systemd/system/penning-$name.service" 2>/dev/null | tail -1
done
logrotate -d /etc/logrotate.d/penning 2>&1 | grep -i error || echo 'logrotate fine'

step uninstall
stop
/opt/penning/current/deploy/server/penning uninstall --data
find /opt/penning /etc/penning /var/lib/penning -maxdepth 0 2>&1 | head -3
