# Starts Parley as people do, on a machine where something is broken or missing.

check_launcher() {
  local folder code=0
  folder=$(mktemp -d)
  chmod 755 "$folder"
  build_server
  starts_though_the_learned_is_damaged "$folder/damaged" || code=1
  starts_without_namespaces "$folder/plain" || code=1
  rm -rf "$folder"
  return "$code"
}

starts_though_the_learned_is_damaged() {
  local code=0
  mkdir "$1"
  [ -e "$LEARNED" ] || wrong "there is nothing learned to be damaged" || return
  cp -p "$LEARNED" "$LEARNED.sum" "$1"
  cp "$LEARNED" "$1/damaged"
  printf 'damage' | dd of="$1/damaged" bs=1 seek=50000000 conv=notrunc status=none
  mv "$1/damaged" "$LEARNED"
  started "$1" "$PATH" || code=1
  [ "$(grep -c '^parley: ' "$1/said")" = 1 ] && grep -q 'damaged' "$1/said" ||
    wrong "a damaged cache is not told in one line: $(cat "$1/said")" || code=1
  cp -p "$1/${LEARNED##*/}"* "$APP"
  return "$code"
}

# PostgreSQL, which refuses root, then runs as the account that owns the folder.
starts_without_namespaces() {
  local program
  mkdir -p "$1/bin"
  for program in /usr/bin/* /bin/*; do
    case ${program##*/} in
      unshare) ;;
      *) ln -sf "$program" "$1/bin/" ;;
    esac
  done
  started "$1" "$1/bin"
}

# Whether it becomes ready, and ends wholly when it is asked to.
started() {
  local folder=$1 port=$((20000 + RANDOM % 10000)) launcher tenths code=0
  (cd "$folder" && exec env -i PATH="$2" HOME="$HOME" JAVA_HOME="$JAVA_HOME" PARLEY_PROFILE=test \
    PARLEY_PORT="$port" PARLEY_DATA="$folder/data" "$HOUSE/parley" run) >"$folder/said" 2>&1 &
  launcher=$!
  for ((tenths = 0; tenths < 1200; tenths++)); do
    ! ready "$port" && kill -0 "$launcher" 2>/dev/null || break
    sleep 0.1
  done
  ready "$port" || wrong "it does not start: $(cat "$folder/said")" || code=1
  kill -TERM "$launcher" 2>/dev/null || true
  wait "$launcher" || true
  [ ! -e "$folder/data/postgres/data/postmaster.pid" ] || wrong "its database lives on" || code=1
  return "$code"
}

wrong() {
  echo "$*" >&2
  return 1
}
