# Paths on a server; read by all scripts here. PENNING_ROOT is for tests only.
home=/opt/penning
releases=$home/releases
current=$home/current
settings=/etc/penning/penning.env
files=/var/lib/penning
backups=/var/backups/penning
key=/etc/penning/backup.key
units=(penning-api penning-worker penning-console)
here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)

say() { printf '\n== %s\n' "$*"; }
fail() {
  printf 'penning: %s\n' "$*" >&2
  exit 1
}
has_systemd() { [[ -d /run/systemd/system ]]; }
need_root() { [[ $(id -u) = 0 ]] || fail 'run this as root (sudo).'; }
read_settings() {
  [[ -r $settings ]] || fail "there is no $settings: run deploy/server/install.sh first."
  set -a
  # shellcheck disable=SC1090
  . "$settings"
  set +a
}
as_penning() { runuser -u penning -- "$@"; }
