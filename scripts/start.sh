#!/bin/sh
# Installs what is missing, then hands over to start.ts; only Node 20+ and npm are taken for granted.
cd "$(dirname "$0")/.." || exit 1
. scripts/install.sh
exec node scripts/start.ts "$@"
