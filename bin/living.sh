# Starts the programs, and ends after the last of them.

CHILDREN=()

run() {
  build_server
  end_children_with_us
  serve
}

demo() {
  local port
  build_server
  build_simulator
  end_children_with_us
  start_simulator
  export PARLEY_PROFILE=${PARLEY_PROFILE:-demo}
  export PARLEY_MESSENGER_API_BASE=${PARLEY_MESSENGER_API_BASE:-$SIMULATOR_URL/meta}
  export PARLEY_TWILIO_API_BASE=${PARLEY_TWILIO_API_BASE:-$SIMULATOR_URL/twilio}
  mail_to_catcher
  port=$(setting PARLEY_PORT)
  greet "${port:-8080}" &
  CHILDREN+=($!)
  serve
}

# Mail goes to a server that the operator named, or else no further than a page.
mail_to_catcher() {
  MAIL_PAGE=
  [ -z "$(setting PARLEY_SMTP_HOST)" ] || return 0
  MAIL_PAGE=$SIMULATOR_URL/mail
  export PARLEY_SMTP_HOST=127.0.0.1 PARLEY_SMTP_PORT=$CATCHER_PORT PARLEY_SMTP_TLS=none
  export PARLEY_SMTP_FROM=parley@demo.parley.example
}

bench() {
  build_server
  build_simulator
  build_bench
  case "${1:-all}" in
    screens | crm | all)
      install_web
      need_program chromium chromium chromium-browser google-chrome
      ;;
  esac
  exec "$JAVA_HOME/bin/java" -Xmx512m -jar "$BENCH" "$HOUSE" "$@"
}

# A child gets SIGTERM when the launcher is killed, so that nothing is left that hinders the next
# start.
child() {
  if setpriv --pdeathsig TERM true 2>/dev/null; then
    exec setpriv --pdeathsig TERM "$@"
  fi
  exec "$@"
}

end_children_with_us() {
  trap end_children TERM INT HUP
}

end_children() {
  local tenths
  trap '' TERM INT HUP
  kill -TERM "${CHILDREN[@]}" 2>/dev/null || true
  for ((tenths = 0; tenths < 270; tenths++)); do
    kill -0 "${CHILDREN[@]}" 2>/dev/null || break
    sleep 0.1
  done
  kill -KILL "${CHILDREN[@]}" 2>/dev/null || true
  wait
}

# The server, until it ends. A JVM that aborts on what it learned is started once more without.
serve() {
  local code=0 learned=()
  [ ! -e "$LEARNED" ] || learned=("-XX:AOTCache=$LEARNED")
  serve_once "${learned[@]}" || code=$?
  if [ "$code" = 134 ] && [ -e "$LEARNED" ]; then
    say "the JVM failed on what it learned earlier; starting once more without it"
    mv "$LEARNED" "$LEARNED.failed"
    code=0
    serve_once || code=$?
  fi
  end_children
  # A server that a signal ended in the middle of its start leaves its database a moment behind.
  [ "$code" -lt 128 ] || await_database
  exit "$code"
}

await_database() {
  local data file tenths
  data=$(setting PARLEY_DATA)
  file=${data:-data}/postgres/data/postmaster.pid
  for ((tenths = 0; tenths < 100; tenths++)); do
    kill -0 "$(head -n 1 "$file" 2>/dev/null)" 2>/dev/null || return 0
    sleep 0.1
  done
}

serve_once() {
  local server
  child "$JAVA_HOME/bin/java" "${JVM[@]}" "$@" -jar "$APP/parley.jar" &
  server=$!
  CHILDREN+=("$server")
  wait "$server"
}

# Its threads are kept beside Parley's own data, so that both remember the same past.
start_simulator() {
  local data port mail_port offset tenths
  data=$(setting PARLEY_DATA)
  data=${data:-data}
  port=$(setting PARLEY_SIMULATOR_PORT)
  mail_port=$(setting PARLEY_MAIL_CATCHER_PORT)
  offset=$(setting PARLEY_CLOCK_OFFSET)
  mkdir -p "$data"
  : >"$data/simulator.log"
  SIMULATOR_STATE=$data/phones.json SIMULATOR_PORT=${port:-0} \
  SIMULATOR_MAIL_PORT=${mail_port:-0} \
  SIMULATOR_CLOCK_OFFSET=${offset:-PT0S} \
    child "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx128m -jar "$SIMULATOR" \
    --config "$HOUSE/simulator/demo.json" >"$data/simulator.log" 2>&1 &
  CHILDREN+=($!)
  for ((tenths = 0; tenths < 300; tenths++)); do
    SIMULATOR_URL=$(sed -n 's/^simulator ready //p' "$data/simulator.log")
    [ -z "$SIMULATOR_URL" ] && kill -0 $! 2>/dev/null || break
    sleep 0.1
  done
  if [ -z "$SIMULATOR_URL" ]; then
    end_children
    fail "the simulator does not start: $(tail -n 1 "$data/simulator.log")"
  fi
  CATCHER_PORT=$(sed -n 's/^simulator mail //p' "$data/simulator.log")
}

greet() {
  local base
  until ready "$1"; do
    kill -0 $$ 2>/dev/null || return
    sleep 0.2
  done
  base=$(setting PARLEY_BASE_URL)
  cat <<TEXT

Parley              ${base:-http://localhost:$1}
A customer's phone  $SIMULATOR_URL
The web site's chat $SIMULATOR_URL/shop
What is mailed      ${MAIL_PAGE:-leaves by the mail server that is set}
Sign in as          ana@demo.parley.example (admin), ben@demo.parley.example,
                    clara@demo.parley.example or dev@demo.parley.example
Password            parley-demo

TEXT
}

ready() {
  local status
  { exec 3<>"/dev/tcp/127.0.0.1/$1"; } 2>/dev/null || return 1
  printf 'GET /health/ready HTTP/1.0\r\n\r\n' >&3
  IFS= read -r status <&3 || true
  exec 3>&-
  [[ $status == *" 200"* ]]
}
