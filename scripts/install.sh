# Sourced by start.sh and test.sh: packages as the lockfile names them, and a Node that runs TypeScript, first in PATH.
# A package that package.json names and node_modules lacks is a half-finished install.
whole() {
  for name in $(sed -nE '/"(dev)?[dD]ependencies"/,/}/s/^ *"([^"]*)": "[0-9].*/\1/p' package.json); do
    [ -f "node_modules/$name/package.json" ] || return 1
  done
}
if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ] || ! whole; then
  echo "Installing packages (first time, the lockfile changed, or an install was left half-finished)…" >&2
  if ! npm ci --no-audit --no-fund --loglevel=error >&2; then
    echo "The packages could not be installed. Check that npm reaches its registry and that no other install runs in this folder, then run the command again: it starts over cleanly." >&2
    exit 1
  fi
  touch node_modules/.package-lock.json
fi
PATH="$PWD/node_modules/.bin:$PATH"
export PATH
if ! node -e 'const [a, b] = process.versions.node.split("."); process.exit(+a > 22 || (+a === 22 && +b >= 18) ? 0 : 1)'; then
  echo "Node $(node -v) cannot run this project and npm has no newer one for this system. Install Node 24 from https://nodejs.org and run the command again." >&2
  exit 1
fi
