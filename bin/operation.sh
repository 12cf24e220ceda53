# Copies everything out of Parley and back into it, beside a Parley that runs or without one.

# Path, and perhaps one company.
operate() {
  local what=$1 path=${2:-}
  [ -n "$path" ] && [ "${path#-}" = "$path" ] || misused "$what needs a $(place_of "$what")"
  if [ $# -gt 2 ]; then
    [ "$3" = --company ] || misused "$what does not know '$3'"
    [[ $# = 4 && $4 =~ ^[0-9]{1,18}$ ]] || misused "--company needs the id of one company"
  fi
  build_server
  exec "$JAVA_HOME/bin/java" "${JVM[@]}" -jar "$APP/parley.jar" "$@"
}

place_of() {
  case $1 in
    export) echo folder ;;
    *) echo file ;;
  esac
}
