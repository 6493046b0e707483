#!/usr/bin/env bash
# Asks a deployed installation from outside what a browser would ask; changes nothing there.
# Needs API_URL and CONSOLE_URL; CHURCH is a church whose form must stand, EXPECTED_VERSION what /healthz must say.
set -euo pipefail
: "${API_URL:?}" "${CONSOLE_URL:?}"
answer() { curl -fsS --retry 10 --retry-delay 6 --retry-all-errors --max-time 20 "$@"; }
failed=0
check() {
  if "${@:2}" >/dev/null; then echo "✓ $1"; else echo "✗ $1"; failed=1; fi
}
says() { answer "$1" | grep -q -- "$2"; }
header() { answer -o /dev/null -D - "$1" | grep -qi -- "$2"; }
check 'the API is ready' says "$API_URL/readyz" '"ready"'
check 'the API tells its version' says "$API_URL/healthz" "\"version\":\"${EXPECTED_VERSION:-}"
check 'its description is served' says "$API_URL/v1/openapi.json" '"openapi"'
check 'the widget is served to other sites' header "$API_URL/widget/v1/penning.js" 'access-control-allow-origin: \*'
check 'the console shows its sign-in page' says "$CONSOLE_URL/sign-in" '<form'
check 'numbers stay inside' bash -c "[ \"\$(curl -s -o /dev/null -w '%{http_code}' '$API_URL/metrics')\" = 404 ]"
[[ $API_URL != https:* ]] || check 'browsers are told to stay with TLS' header "$API_URL/healthz" 'strict-transport-security'
[[ -z ${CHURCH:-} ]] || check 'the form of the church stands' says "$API_URL/v1/churches/$CHURCH/form" '"costCentres"'
exit "$failed"
