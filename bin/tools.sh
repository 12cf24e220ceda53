# What Parley needs of the machine. Anything missing ends the start with one line.

fail() {
  echo "parley: $*" >&2
  exit 1
}

# What was asked for does not exist.
misused() {
  echo "parley: $*" >&2
  exit 2
}

say() {
  echo "parley: $*"
}

need_jdk() {
  local home
  for home in "${JAVA_HOME:-}" $(jdk_homes); do
    if [ -x "$home/bin/javac" ] && grep -qs '^JAVA_VERSION="25' "$home/release"; then
      export JAVA_HOME=$home
      return
    fi
  done
  fail "a JDK 25 is needed; install one or set JAVA_HOME to it"
}

# The usual folders, none of which has a space in its name.
jdk_homes() {
  echo /usr/lib/jvm/* /opt/* /opt/java/* ~/.sdkman/candidates/java/* ~/.jdks/*
}

need_node() {
  local version
  version=$(node --version 2>/dev/null | tr -dc '0-9.') || true
  [ "${version%%.*}" -ge 20 ] 2>/dev/null || fail "Node.js 20 or newer is needed"
  command -v npm >/dev/null || fail "npm is needed, it comes with Node.js"
}

need_maven() {
  command -v mvn >/dev/null || fail "Maven is needed (mvn)"
}

# The environment's value of a setting, else that of parley.properties, else nothing.
setting() {
  if [ -n "${!1:-}" ]; then
    echo "${!1}"
  elif [ -f parley.properties ]; then
    sed -n "s/^[[:space:]]*$1[[:space:]]*[=:][[:space:]]*//p" parley.properties | tail -n 1
  fi
}

# Installs a package where one of the given programs is missing.
need_program() {
  local package=$1 program sudo=
  shift
  for program in "$@"; do
    if command -v "$program" >/dev/null; then
      return
    fi
  done
  [ "$(id -u)" = 0 ] || sudo="sudo -n"
  say "installing $package"
  if ! { $sudo apt-get update && $sudo apt-get install -y --no-install-recommends \
    -o DPkg::Lock::Timeout=600 "$package"; } >/dev/null 2>&1; then
    fail "$package is needed for the tests and could not be installed; please install it"
  fi
}
