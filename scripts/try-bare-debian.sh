#!/usr/bin/env bash
# Tries what the README promises on a Debian that has nothing but Node and npm: a new root, a new clone of what is committed.
# Not part of `npm test`: it takes minutes, and needs root on Debian.
set -euo pipefail

usage() {
  cat <<'END'
Usage: scripts/try-bare-debian.sh [options]

  --node VERSION   a version of npm's package `node` (default 20)
  --npm VERSION    a version of npm (default the one that this Node brings, see below)
  --start          npm ci && npm start, until the page is there (default)
  --test           npm cit
  --run COMMAND    npm ci, and then a command of bash
  --keep           leaves the root where it is, and says where
  --help           shows this text

What is promised is Node 20 and later, each with the npm it brings:

  --node 20 --npm 10.8.2
  --node 22 --npm 10.9.4
  --node 24 --npm 11
  --node 26 --npm 12

The first run makes a base root, which later ones copy; BARE_DEBIAN (default ~/.cache/bare-debian) says where. The host's
sources and settings of apt and npm are taken along, and its certificates.
END
}

fail() {
  echo "try-bare-debian: $1" >&2
  exit 2
}

declare -A own_npm=([20]=10.8.2 [22]=10.9.4 [24]=11 [26]=12)
words=("$@")
node=20 npm='' what=start command='' keep=''
while (($#)); do
  case $1 in
    --node | --npm | --run) [[ $# -gt 1 ]] || fail "$1 needs a value" ;;&
    --node) node=$2 && shift ;;
    --npm) npm=$2 && shift ;;
    --run) what=run command=$2 && shift ;;
    --start) what=start ;;
    --test) what='test' ;;
    --keep) keep=1 ;;
    --help) usage && exit ;;
    *) fail "there is no option $1; see --help" ;;
  esac
  shift
done
npm=${npm:-${own_npm[${node%%.*}]-}}
[[ $npm ]] || fail "say with --npm which npm Node $node brings"

[[ $EUID == 0 && -f /etc/debian_version ]] || fail 'this needs root on Debian'

checkout=$(cd "$(dirname "$0")/.." && pwd)
release=$(. /etc/os-release && echo "$VERSION_CODENAME")
home=${BARE_DEBIAN:-~/.cache/bare-debian}
base=$home/$release

# The rest runs with mounts and processes of its own: they end with it, however it ends, and here nothing is ever mounted.
if [[ -z ${BARE_ROOT-} ]]; then
  mkdir -p "$home"
  root=$(mktemp -d "$home/run-XXXXXX")
  clean_up() {
    if [[ $keep ]]; then echo "kept: $root"; else rm -rf --one-file-system "$root"; fi
  }
  trap clean_up EXIT
  BARE_ROOT=$root unshare --mount --pid --fork --kill-child --mount-proc bash "$0" "${words[@]}" &
  trap 'kill -KILL $(<"/proc/$!/task/$!/children") && wait; exit 130' INT TERM HUP
  wait $!
  exit
fi
root=$BARE_ROOT
trap '(($? == 0)) || echo "FAILED $step after $((SECONDS - start)) s"' EXIT

timed() {
  step=$1 start=$SECONDS
  "${@:2}"
  echo "ok $step: $((SECONDS - start)) s"
}

make_base() {
  if [[ -d $base ]]; then return; fi
  command -v debootstrap >/dev/null || { apt-get update -q && apt-get install -y -q debootstrap; }
  local mirror
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Identifier: Packages' "Codename: $release" | head -1)
  rm -rf --one-file-system "$base.new"
  # Node's own binary needs libatomic1 from 26 on.
  debootstrap --variant=minbase --include=libatomic1 "$release" "$base.new" "$mirror" >"$home/debootstrap.log"
  mv "$base.new" "$base"
}

make_root() {
  cp -a "$base/." "$root"
  take_settings_along
  install_node
  git clone -q "$checkout" "$root/dateline"
  mount -t proc proc "$root/proc"
  mount --rbind /sys "$root/sys"
  mount --rbind /dev "$root/dev"
}

# What makes the registries reachable from here.
take_settings_along() {
  local path there=()
  for path in /etc/{apt,ssl/certs,ca-certificates.conf,hosts,resolv.conf,npmrc} /usr/{,local/}share/{ca-certificates,keyrings} \
    "$(npm config get globalconfig)" ~/.npmrc; do
    if [[ -e $path ]]; then there+=("${path#/}"); fi
  done
  rm -rf --one-file-system "$root/etc/apt"
  tar -C / -c "${there[@]}" | tar -C "$root" -x
}

# As Node's own packages lay it: in /usr/local.
install_node() {
  local packages=$root/opt/packages modules=$root/usr/local/lib/node_modules
  npm install --silent --no-audit --no-fund --prefix "$packages" "node@$node" "npm@$npm"
  mkdir -p "$modules"
  cp -aL "$packages/node_modules/node/bin/node" "$root/usr/local/bin/node"
  mv "$packages/node_modules/npm" "$modules/npm"
  ln -s ../lib/node_modules/npm/bin/npm-cli.js "$root/usr/local/bin/npm"
  ln -s ../lib/node_modules/npm/bin/npx-cli.js "$root/usr/local/bin/npx"
  rm -rf --one-file-system "$packages"
}

# In the new root, with nothing of this shell's surroundings but what names proxies and certificates.
inside() {
  local network
  mapfile -t network < <(env | grep -iE '^(https?_proxy|no_proxy|node_extra_ca_certs|ssl_cert_(file|dir))=' || true)
  chroot "$root" env -i HOME=/root LANG=C.UTF-8 NO_COLOR=1 PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    "${network[@]}" bash -c "cd /dateline && $1"
}

# Starts on a port that is free, waits for the address to be printed, and fetches it.
start_and_fetch() {
  inside 'npm start -- --port 0' >"$root/start.log" 2>&1 &
  local server=$! address=''
  until address=$(grep -om1 'http://127[^ ]*' "$root/start.log"); do
    if ! kill -0 "$server" 2>/dev/null; then cat "$root/start.log" && exit 1; fi
    sleep 1
  done
  inside "node -e \"fetch('$address').then((answer) => { console.log('$address', answer.status); process.exitCode = answer.status === 200 ? 0 : 1 })\""
}

timed "base root ($release)" make_base
timed 'root' make_root
inside 'echo "Node $(node -v), npm $(npm -v)"'
if [[ $what == test ]]; then
  timed 'npm cit' inside 'npm cit'
else
  timed 'npm ci' inside 'npm ci'
  if [[ $what == start ]]; then timed 'npm start, to its page' start_and_fetch; else timed "$command" inside "$command"; fi
fi
