#!/bin/sh
# Installs what is missing, then hands over to test.ts; only Node 20+ and npm are taken for granted.
cd "$(dirname "$0")/.." || exit 1
. scripts/install.sh
exec node scripts/test.ts "$@"
