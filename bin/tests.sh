# Checks everything, step by step. Goes on after a step that failed, and tells at the end; the last
# line on standard output counts the tests of all runners.

run_tests() {
  local full=${1:-} failed
  [ $# = 0 ] || [ "$*" = --full ] || misused "test knows only --full"
  need_jdk
  need_maven
  need_node
  need_program chromium chromium chromium-browser google-chrome
  [ -z "$full" ] || need_postgres
  LOG=$(mktemp -d)
  export REPORTS=$LOG/reports
  trap 'rm -rf "$LOG"' EXIT
  mkdir "$REPORTS"
  check_all "$full"
  failed=$(cat "$LOG/failed" 2>/dev/null) || true
  if [ -n "$failed" ]; then
    echo "parley: failed:" $failed >&2
  else
    say "all is well after $SECONDS s"
  fi
  node "$HOUSE/bin/passed.mjs" "$REPORTS"
  [ -z "$failed" ]
}

# Two lanes at a time: none of them keeps two processors busy by itself.
check_all() {
  local excluded=long
  [ -z "$1" ] || excluded=
  together java_house screens_built
  together "program_built" screens
  together "program_tests $excluded" "screens_tests $excluded"
  [ -z "$1" ] || step external-database on_external_database
}

together() {
  local lane lanes=()
  for lane in "$@"; do
    $lane &
    lanes+=($!)
  done
  wait "${lanes[@]}" || true
}

java_house() {
  step java-style maven --file "$HOUSE/pom.xml" --non-recursive spotless:check
  step simulator java_tests simulator simulator package
}

screens_built() {
  step web-tools install_web
  step web-build build_web
  step widget-tools install_widget
  step widget-build build_widget
}

# Everything is compiled once, with all checks; the tests follow in a step of their own.
program_built() {
  step program build_program
}

build_program() {
  maven --file "$HOUSE/server/pom.xml" package -DskipTests
  touch "$HOUSE/server/target/parley.jar"
  build_server
}

screens() {
  step web-style web lint
  step web-types web typecheck
  step web-contract web check:api
  step web-budget web budget
  step web-tests web test -- --reporter=default --reporter=junit \
    "--outputFile.junit=$REPORTS/web-tests.xml"
  step widget-style widget lint
  step widget-types widget typecheck
  step widget-budget widget budget
  step widget-tests widget test -- --reporter=default --reporter=junit \
    "--outputFile.junit=$REPORTS/widget-tests.xml"
}

program_tests() {
  step server java_tests server server surefire:test "-Dexcluded.tests=${1:-}"
}

screens_tests() {
  step api-client api_client
  PLAYWRIGHT_JUNIT_OUTPUT_NAME=$REPORTS/walks.xml step walks web walks -- --reporter=list,junit \
    "--grep-invert=@${1:-none}"
  step launcher node --test --test-timeout=900000 --test-reporter=spec --test-reporter=junit \
    --test-reporter-destination=stdout "--test-reporter-destination=$REPORTS/launcher.xml" \
    "$HOUSE"/bin/launcher/*.test.mjs
}

# What became of a step in one line; the end of what a failed one said is shown at once.
step() {
  local name=$1 begin=$SECONDS out=$LOG/$1 outcome=ok said=
  # In the background, for in a condition bash would go on after a failed command.
  (set -e; "${@:2}") >"$out" 2>&1 &
  if ! wait $!; then
    outcome=FAILED
    said=$(tail -n 200 "$out")
    echo "$name" >>"$LOG/failed"
  fi
  printf '%-20s%-6s %4d s%s\n' "$name" "$outcome" $((SECONDS - begin)) "${said:+$'\n'$said}"
}

# Tests of a module, and their reports, by a name of their own, beside those of the others.
java_tests() {
  local reports=$HOUSE/$2/target/surefire-reports code=0
  rm -rf "$reports"
  maven --file "$HOUSE/$2/pom.xml" "${@:3}" || code=$?
  [ ! -d "$reports" ] || cp -R "$reports" "$REPORTS/$1"
  return "$code"
}

# The official client of the API that ours is compatible with.
api_client() {
  install_client
  (cd "$HOUSE/compat" && npm test --silent)
}

web() {
  cd "$HOUSE/web"
  npm run --silent "$@"
}

widget() {
  cd "$HOUSE/widget"
  npm run --silent "$@"
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
  java_tests external-database server surefire:test -Dexcluded.tests=long,embedded \
    "-Dparley.test.database=jdbc:postgresql://127.0.0.1:$port/postgres?user=owner" || code=$?
  "${as[@]}" "$POSTGRES/pg_ctl" -D "$home/data" -m fast stop
  rm -rf "$home"
  return "$code"
}
