# Checks everything, step by step. Goes on after a step that failed, and tells at the end.

FAILED=()

run_tests() {
  local full=${1:-} log
  [ -z "$full" ] || [ "$full" = --full ] || fail "test knows only --full"
  need_jdk
  need_maven
  need_node
  need_program chromium chromium chromium-browser google-chrome
  [ -z "$full" ] || need_postgres
  log=$(mktemp -d)
  trap "rm -rf '$log'" EXIT
  check_all "$log" "$full"
  [ ${#FAILED[@]} = 0 ] || fail "failed: ${FAILED[*]}"
  say "all is well after $SECONDS s"
}

check_all() {
  local excluded=(-Dexcluded.tests=long)
  [ -z "$2" ] || excluded=(-Dexcluded.tests=)
  step "$1" java-style maven --file "$HOUSE/pom.xml" --non-recursive spotless:check
  step "$1" web-tools install_web
  step "$1" web-style web lint
  step "$1" web-types web typecheck
  step "$1" web-contract web check:api
  step "$1" web-tests web test
  step "$1" web-build build_web
  step "$1" web-budget web budget
  step "$1" simulator maven --file "$HOUSE/simulator/pom.xml" package
  step "$1" server maven --file "$HOUSE/server/pom.xml" package "${excluded[@]}"
  step "$1" program build_server
  step "$1" launcher check_launcher
  step "$1" api-client api_client
  step "$1" walks web walks
  if [ -n "$2" ]; then
    step "$1" external-database on_external_database
  fi
}

# The end of what a failed step said is shown at once.
step() {
  local name=$2 begin=$SECONDS out=$1/$2
  printf '%-20s' "$name"
  # In the background, for in a condition bash would go on after a failed command.
  (set -e; "${@:3}") >"$out" 2>&1 &
  if wait $!; then
    printf 'ok     %4d s\n' $((SECONDS - begin))
  else
    printf 'FAILED %4d s\n' $((SECONDS - begin))
    tail -n 60 "$out"
    FAILED+=("$name")
  fi
}

# The official client of the API that ours is compatible with.
api_client() {
  install_client
  (cd "$HOUSE/compat" && npm test --silent)
}

web() {
  cd "$HOUSE/web"
  npm run --silent "$1"
}

need_postgres() {
  POSTGRES=$(find_postgres)
  if [ -z "$POSTGRES" ]; then
    need_program postgresql pg_ctlcluster
    POSTGRES=$(find_postgres)
  fi
}

find_postgres() {
  local initdb newest=
  for initdb in /usr/lib/postgresql/*/bin/initdb; do
    [ ! -x "$initdb" ] || newest=$(dirname "$initdb")
  done
  echo "$newest"
}

# The rooms' tests once more, on a PostgreSQL that is not ours.
on_external_database() {
  local home as=() port=$((20000 + RANDOM % 10000)) code=0
  home=$(mktemp -d)
  if [ "$(id -u)" = 0 ]; then
    chown nobody "$home"
    as=(setpriv --reuid nobody --regid nogroup --clear-groups)
  fi
  (cd "$home" && "${as[@]}" "$POSTGRES/initdb" -D "$home/data" -U owner -A trust -E UTF8 --locale=C)
  "${as[@]}" "$POSTGRES/pg_ctl" -D "$home/data" -w -l "$home/log" \
    -o "-p $port -k $home -c listen_addresses=127.0.0.1" start
  maven --file "$HOUSE/server/pom.xml" surefire:test -Dexcluded.tests=long,embedded \
    "-Dparley.test.database=jdbc:postgresql://127.0.0.1:$port/postgres?user=owner" || code=$?
  "${as[@]}" "$POSTGRES/pg_ctl" -D "$home/data" -m fast stop
  rm -rf "$home"
  return "$code"
}
