#!/usr/bin/env bash
# Installs Penning from this checkout on a fresh Debian 12+ or Ubuntu 22.04+; run it again to change something.
#   sudo deploy/server/install.sh --api claims.example.org --console console.example.org \
#     --email operator@example.org --smtp smtp://user:password@mail.example.org:587 --from 'Penning <claims@example.org>'
#   --no-tls   serves plain HTTP, for a trial or behind another proxy that has the certificate
set -euo pipefail
. "$(dirname "$(readlink -f "$0")")/settings.sh"
need_root
api='' console='' email='' smtp='' from='' tls=yes
while (($#)); do
  case $1 in
  --api) api=$2 && shift ;;
  --console) console=$2 && shift ;;
  --email) email=$2 && shift ;;
  --smtp) smtp=$2 && shift ;;
  --from) from=$2 && shift ;;
  --no-tls) tls=no ;;
  *) sed -n '2,6p' "$0" >&2 && exit 2 ;;
  esac
  shift
done
name='^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$'
[[ -f $settings ]] || [[ $api =~ $name && $console =~ $name && $email == *@* && $smtp == smtp* && $from == *@* ]] ||
  { sed -n '2,6p' "$0" >&2 && exit 2; }

say 'Packages'
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
packages=(postgresql nginx openssl ca-certificates curl logrotate util-linux)
[[ $tls = no ]] || packages+=(certbot python3-certbot-nginx)
apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
node_fits() { node -e 'const [a,b]=process.versions.node.split(".").map(Number);process.exit(a>20||(a===20&&b>=19)?0:1)' 2>/dev/null; }
if ! node_fits; then
  apt-get install -y -qq --no-install-recommends gnupg >/dev/null
  curl -fsSL https://deb.nodesource.com/gpgkey/nodesource-repo.gpg.key | gpg --dearmor --yes -o /usr/share/keyrings/nodesource.gpg
  echo 'deb [signed-by=/usr/share/keyrings/nodesource.gpg] https://deb.nodesource.com/node_24.x nodistro main' >/etc/apt/sources.list.d/nodesource.list
  apt-get update -qq && apt-get install -y -qq nodejs >/dev/null
fi
node_fits || fail 'Node 20.19 or newer could not be installed.'

say 'User, folders, settings'
id penning >/dev/null 2>&1 || useradd --system --home-dir "$files" --shell /usr/sbin/nologin penning
install -d -m 755 "$home" "$releases"
install -d -m 750 -o root -g penning /etc/penning
install -d -m 700 -o penning -g penning "$files"
install -d -m 700 "$backups"
[[ -s $key ]] || (umask 077 && openssl rand -base64 48 >"$key")
if [[ ! -f $settings ]]; then
  scheme=https && [[ $tls = yes ]] || scheme=http
  password=$(openssl rand -hex 24)
  umask 027
  cat >"$settings" <<SETTINGS
# Settings of this installation; all of them are explained in .env.example. After a change: systemctl restart 'penning-*'
NODE_ENV=production
HOST=127.0.0.1
API_PORT=4000
CONSOLE_PORT=3000
DATABASE_URL=postgres://penning:$password@127.0.0.1:5432/penning
PENNING_DATA=$files
SECRET_KEY=$(openssl rand -base64 32)
SMTP_URL=$smtp
MAIL_FROM='$from'
PUBLIC_API_URL=$scheme://$api
PUBLIC_CONSOLE_URL=$scheme://$console
API_URL=http://127.0.0.1:4000
ADMIN_EMAIL=$email
ADMIN_PASSWORD=$(openssl rand -base64 15 | tr '+/' 'Zz')
TRUST_PROXY=1
DRAIN_SECONDS=1
LOG_LEVEL=info
# Read by certbot and nginx only
PENNING_TLS=$tls
PENNING_API_NAME=$api
PENNING_CONSOLE_NAME=$console
SETTINGS
  chgrp penning "$settings"
  umask 022
fi
read_settings

say 'Database'
if has_systemd; then systemctl enable --quiet --now postgresql; else service postgresql start >/dev/null || true; fi
as_postgres() { runuser -u postgres -- psql -qAtX -v ON_ERROR_STOP=1 "$@"; }
for _ in $(seq 30); do as_postgres -c 'select 1' >/dev/null 2>&1 && break || sleep 1; done
password=$(node -p 'decodeURIComponent(new URL(process.env.DATABASE_URL).password)')
# The owner makes the application's role; it is no superuser and sees no other database's tables.
[[ $(as_postgres -c "select 1 from pg_roles where rolname = 'penning'") = 1 ]] || as_postgres -c 'create role penning login createrole'
as_postgres -v password="$password" <<<"alter role penning password :'password'"
[[ $(as_postgres -c "select 1 from pg_database where datname = 'penning'") = 1 ]] ||
  as_postgres -c "create database penning owner penning encoding 'UTF8' template template0"

say 'Services, web server, backup'
for file in "$here"/units/*; do
  install -m 644 "$file" "/etc/systemd/system/$(basename "$file")"
done
install -m 755 "$here/penning" /usr/local/bin/penning
install -m 644 "$here/logrotate" /etc/logrotate.d/penning
install -m 644 "$here/nginx-limits.conf" /etc/nginx/conf.d/penning-limits.conf
site=/etc/nginx/sites-available/penning
if [[ ! -f $site ]] || ! grep -q 'managed by Certbot' "$site"; then
  sed "s/@API_NAME@/$PENNING_API_NAME/g; s/@CONSOLE_NAME@/$PENNING_CONSOLE_NAME/g" "$here/nginx-site.conf" >"$site"
fi
ln -sf "$site" /etc/nginx/sites-enabled/penning
rm -f /etc/nginx/sites-enabled/default
nginx -t -q
has_systemd && systemctl daemon-reload

"$here/penning" upgrade "$(cd "$here/../.." && pwd)"

if has_systemd; then
  systemctl enable --quiet "${units[@]}" nginx penning-backup.timer
  systemctl start penning-backup.timer
  systemctl reload-or-restart nginx
fi
if [[ $PENNING_TLS = yes ]]; then
  say 'Certificate'
  certbot --nginx --non-interactive --agree-tos --redirect --hsts --keep-until-expiring -m "$ADMIN_EMAIL" \
    -d "$PENNING_API_NAME" -d "$PENNING_CONSOLE_NAME" ||
    echo 'The certificate could not be had. Do both names lead here, and is port 80 open? Then run this script again.'
  grep -q 'http2' "$site" || sed -i 's/listen 443 ssl;/listen 443 ssl http2;/' "$site" && nginx -t -q && { ! has_systemd || systemctl reload nginx; }
fi
say 'Done'
echo "Console: $PUBLIC_CONSOLE_URL   sign in as $ADMIN_EMAIL with ADMIN_PASSWORD from $settings, and change it."
echo "Keep a copy of $key and of SECRET_KEY elsewhere: without them a backup is worth nothing."
echo 'Then: penning doctor'
