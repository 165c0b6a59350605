#!/bin/sh
# A face check program for tests, which looks at nobody's face. What it does is its first argument:
#
#   match, different, unavailable   that verdict
#   slow N           match, after N seconds
#   wait PATH        match, as soon as PATH exists
#   file PATH        the n-th run does what line n of PATH says; past the last line it crashes
#   garbage, two-lines, wrong-attempt, flood   no verdict
#   silent           ends with status 0 and without a word, and never reads the request
#   crash, late-crash, signal                  ends badly; late-crash after a verdict
#   hang             no word, and SIGTERM is ignored
#   closed           match, closes standard output and never ends
#   fork [PATH]      match, and leaves a process behind that holds standard output; its number goes to PATH
#   look FOLDER      match; writes what it was started with to files in FOLDER
#
# Nothing of it lives longer than 150 seconds, whoever dies before.
set -u

read_request() {
  IFS= read -r request || exit 65
  attempt=${request#*'"attempt":"'}
  attempt=${attempt%%'"'*}
  timeout_ms=${request#*'"timeout_ms":'}
  timeout_ms=${timeout_ms%%[!0-9]*}
}

answer() {
  printf '{"schema":"anjungan.face-check/1","attempt":"%s","verdict":"%s"}\n' "${2-$attempt}" "$1"
}

# Ends by itself when nobody waits any more, as every device has to.
wait_for() {
  left=$((timeout_ms / 50))
  until [ -e "$1" ]; do
    [ "$left" -gt 0 ] || exit 75
    left=$((left - 1))
    sleep 0.05
  done
}

# Making a folder either succeeds or finds that another run has this line already.
next_line() {
  count=$(wc -l <"$1") || exit 66
  line=1
  until mkdir "$1.$line" 2>/dev/null; do
    line=$((line + 1))
    [ "$line" -le "$count" ] || exit 66
  done
  [ "$line" -le "$count" ] || exit 66
  behaviour=$(sed -n "${line}p" "$1")
}

# Never ends by SIGTERM; a shell that waits for `sleep` in the foreground would heed it only afterwards.
hang() {
  trap '' TERM
  sleep 150
}

look() {
  # In a process of its own, so that the redirection is not among them.
  (ls -l "/proc/$$/fd" >"$1/descriptors")
  cat "/proc/$$/cmdline" >"$1/cmdline"
  cat "/proc/$$/environ" >"$1/environ"
  cat "/proc/$$/stat" >"$1/stat"
  readlink "/proc/$$/cwd" >"$1/folder"
  printf '%s\n' "$request" >"$1/request"
}

behave() {
  case $1 in
    match | different | unavailable) answer "$1" ;;
    slow) sleep "$2"; answer match ;;
    wait) wait_for "$2"; answer match ;;
    garbage) printf '\377\376 not a verdict\n' ;;
    two-lines) answer match; answer match ;;
    wrong-attempt) answer match ffffffffffffffffffffffffffffffff ;;
    flood) exec head -c 1073741824 /dev/zero ;;
    crash) exit 3 ;;
    late-crash) answer match; exit 3 ;;
    signal) kill -KILL $$ ;;
    hang) hang ;;
    closed) answer match; exec >&-; sleep 150 ;;
    fork) sleep 150 & [ $# -lt 2 ] || echo $! >"$2"; answer match ;;
    look) look "$2"; answer match ;;
    *) exit 64 ;;
  esac
}

case ${1-} in
  silent) exit 0 ;;
  file)
    read_request
    next_line "$2"
    # A line is a behaviour and its argument, without spaces in it.
    set -f
    # shellcheck disable=SC2086
    set -- $behaviour
    [ "${1-}" != silent ] || exit 0
    behave "$@"
    ;;
  *)
    read_request
    behave "$@"
    ;;
esac
