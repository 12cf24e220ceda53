# Copies everything out of Parley and back into it, beside a Parley that runs or without one.

# Path, and perhaps one company; a restore may do without secrets.
operate() {
  local what=$1 path=${2:-}
  [ -n "$path" ] && [ "${path#-}" = "$path" ] || misused "$what needs a $(place_of "$what")"
  check_options "$what" "${@:3}"
  build_server
  exec "$JAVA_HOME/bin/java" "${JVM[@]}" -jar "$APP/parley.jar" "$@"
}

check_options() {
  local what=$1
  shift
  while [ $# -gt 0 ]; do
    case $what:$1 in
      *:--company)
        [[ ${2:-} =~ ^[0-9]{1,18}$ ]] || misused "--company needs the id of one company"
        shift 2
        ;;
      restore:--without-secrets) shift ;;
      *) misused "$what does not know '$1'" ;;
    esac
  done
}

place_of() {
  case $1 in
    export) echo folder ;;
    *) echo file ;;
  esac
}
