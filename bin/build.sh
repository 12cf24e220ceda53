# Builds what is not built, or older than its sources.

APP=$HOUSE/server/target/parley
SIMULATOR=$HOUSE/simulator/target/parley-simulator.jar
BENCH=$HOUSE/bench/target/parley-bench.jar
# The threshold keeps the JVM from stopping for a fifth of a second after every 36 MB of compiled code.
JVM=(-XX:+UseSerialGC -Xms64m -Xmx512m -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40
  -XX:SweeperThreshold=60 -XX:+UseCompactObjectHeaders -XX:+ExitOnOutOfMemoryError)

# Whether the first file is missing or one of the others, or anything below it, is newer.
outdated() {
  local built=$1
  shift
  [ ! -e "$built" ] || [ -n "$(find "$@" -newer "$built" -print -quit)" ]
}

# Maven has nothing to say where all goes well, and says it at length.
maven() {
  local said code=0
  said=$(mktemp)
  MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow" \
    mvn --quiet --batch-mode -Dstyle.color=never "$@" >"$said" 2>&1 || code=$?
  [ "$code" = 0 ] || cat "$said" >&2
  rm "$said"
  return "$code"
}

install_web() {
  install_packages web "fetching what the screens are built with"
}

install_widget() {
  install_packages widget "fetching what the chat for web sites is built with"
}

install_client() {
  install_packages compat "fetching the client that the API is tested with"
}

install_packages() {
  local folder=$HOUSE/$1 installed=$HOUSE/$1/node_modules/.package-lock.json
  if outdated "$installed" "$folder/package-lock.json"; then
    need_node
    say "$2"
    (cd "$folder" && npm ci --no-audit --no-fund --no-update-notifier --loglevel=error >/dev/null)
    touch "$installed"
  fi
}

build_web() {
  local web=$HOUSE/web
  if outdated "$web/dist/index.html" "$web/src" "$web/public" "$web/index.html" \
    "$web/package-lock.json" "$web/vite.config.ts" "$web/dev/service-worker.ts"; then
    install_web
    need_node
    say "building the screens"
    (cd "$web" && npm run --silent build -- --logLevel error)
  fi
}

build_widget() {
  local widget=$HOUSE/widget
  if outdated "$widget/dist/widget.js" "$widget/src" "$widget/package-lock.json" \
    "$widget/vite.config.ts"; then
    install_widget
    need_node
    say "building the chat for web sites"
    (cd "$widget" && npm run --silent build -- --logLevel error)
  fi
}

build_server() {
  local server=$HOUSE/server
  local jar=$server/target/parley.jar
  need_jdk
  build_web
  build_widget
  if outdated "$jar" "$server/src/main" "$server/pom.xml" "$HOUSE/web/dist/index.html" \
    "$HOUSE/widget/dist/widget.js"; then
    need_maven
    say "building the server"
    rm -rf "$server/target/classes/static" "$server/target/classes/webchat"
    maven --file "$server/pom.xml" package -Dquick -Dmaven.test.skip=true
    touch "$jar"
  fi
  if outdated "$APP/parley.jar" "$jar"; then
    rm -rf "$APP" "$APP.new"
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$jar" extract --destination "$APP.new" >/dev/null
    touch "$APP.new/parley.jar"
    mv "$APP.new" "$APP"
  fi
  train_server
}

# A start is twice as fast with what the JVM learned in an earlier one (JEP 483, JEP 514). A JVM that
# reads something else there may crash, so it is compared with what was written.
train_server() {
  LEARNED=$APP/learned-$(cksum <"$JAVA_HOME/release" | cut -d ' ' -f 1)
  if [ -e "$LEARNED" ] && [ "$(cksum <"$LEARNED")" != "$(cat "$LEARNED.sum" 2>/dev/null)" ]; then
    say "what makes starts fast is damaged; this one goes without, the next one prepares it anew"
    rm -f "$LEARNED" "$LEARNED.sum"
  elif [ ! -e "$LEARNED" ] && [ ! -e "$LEARNED.failed" ]; then
    say "preparing fast starts"
    learn "$LEARNED.new" "$APP/learning.log"
    if [ -e "$LEARNED.new" ]; then
      cksum <"$LEARNED.new" >"$LEARNED.sum"
      mv "$LEARNED.new" "$LEARNED"
    else
      touch "$LEARNED.failed"
    fi
  fi
}

# A whole start of the demo in a folder of its own; the JVM writes down what it learned as it ends.
learn() {
  local scratch server tenths
  scratch=$(mktemp -d)
  : >"$2"
  (cd "$scratch" && exec env -i PATH="$PATH" HOME="$HOME" PARLEY_PROFILE=demo PARLEY_PORT=0 \
    PARLEY_DATA="$scratch/data" "$JAVA_HOME/bin/java" "${JVM[@]}" -XX:AOTCacheOutput="$1" \
    -jar "$APP/parley.jar") >"$2" 2>&1 &
  server=$!
  for ((tenths = 0; tenths < 1200; tenths++)); do
    ! grep -q 'Parley is ready' "$2" && kill -0 "$server" 2>/dev/null || break
    sleep 0.1
  done
  kill -TERM "$server" 2>/dev/null || true
  wait "$server" || true
  rm -rf "$scratch"
}

build_simulator() {
  need_jdk
  if outdated "$SIMULATOR" "$HOUSE/simulator/src/main" "$HOUSE/simulator/pom.xml"; then
    need_maven
    say "building the simulator"
    maven --file "$HOUSE/simulator/pom.xml" package -Dmaven.test.skip=true
    touch "$SIMULATOR"
  fi
}

build_bench() {
  need_jdk
  if outdated "$BENCH" "$HOUSE/bench/src/main" "$HOUSE/bench/pom.xml"; then
    need_maven
    say "building the bench"
    maven --file "$HOUSE/bench/pom.xml" package
    touch "$BENCH"
  fi
}
