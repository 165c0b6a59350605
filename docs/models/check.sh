#!/usr/bin/env bash
# Runs every configuration of lockout.pml and prints what came out beside what has to come out. Ends with 1 when
# something is other than expected. Needs spin and gcc; under ten minutes on two slow cores, one of which it uses.
# `check.sh NAME...` runs only the configurations of these names.
set -euo pipefail
cd "$(dirname "$0")"
for tool in spin gcc; do
  command -v "$tool" >/dev/null || { echo "check.sh needs $tool (apt-get install spin gcc)." >&2; exit 2; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
model=$PWD/lockout.pml
wanted=("$@")
bad=0
heading=

# name, expected (`holds` or a part of what is violated), depth limit, switches...
run() {
  local name=$1 expected=$2 depth=$3
  shift 3
  if [ "${#wanted[@]}" -gt 0 ] && [[ " ${wanted[*]} " != *" $name "* ]]; then return; fi
  local place=$folder/$name how=(-DSAFETY -DNOCLAIM) search=(-m"$depth") seen states reached memory time began=$SECONDS
  mkdir "$place"
  # A liveness property needs the search for cycles, and fairness.
  if [[ " $* " == *" -DPROGRESS "* ]]; then
    how=(-DNFAIR=4)
    search=(-a -f -m"$depth")
  fi
  if ! (cd "$place" && nice -n 19 spin -a "$@" "$model" >spin.log 2>&1 &&
    nice -n 19 gcc -w -O2 "${how[@]}" -DCOLLAPSE -DMEMLIM=2900 -o pan pan.c 2>gcc.log); then
    cat "$place"/*.log >&2
    exit 2
  fi
  (cd "$place" && nice -n 19 ./pan "${search[@]}" >out 2>&1) || true
  seen=$(sed -n 's/^pan:1: \(assertion violated *\)\?\(.*\) (at depth.*/violated \2/p' "$place/out")
  if [ -z "$seen" ]; then
    seen=unfinished
    if grep -q 'errors: 0' "$place/out" && ! grep -qE 'max search depth too small|out of memory' "$place/out"; then
      seen=holds
    fi
  fi
  states=$(sed -n 's/^ *\([0-9.e+]*\) states, stored.*/\1/p' "$place/out")
  reached=$(sed -n 's/.*depth reached \([0-9]*\),.*/\1/p' "$place/out")
  memory=$(sed -n 's/^ *\([0-9.]*\)[[:space:]]*total actual memory usage.*/\1/p' "$place/out")
  time=$((SECONDS - began))
  local mark=
  if [[ "$expected" == holds && "$seen" != holds ]] || [[ "$seen" != *"$expected"* ]]; then
    mark=' <-- other than expected'
    bad=1
  fi
  printf '%-18s %10s %9s %6.0f MB %4s s  %s%s\n' "$name" "$states" "$reached" "${memory:-0}" "$time" "${seen:0:48}" "$mark"
  rm -rf "$place"
}

printf '%-18s %10s %9s %9s %6s  %s\n' configuration states depth memory time seen
while IFS='|' read -r name expected depth switches; do
  case $name in
  '') ;;
  '#'*) heading=${name#'# '} ;;
  *)
    if [ -n "$heading" ]; then printf -- '-- %s\n' "$heading"; fi
    heading=
    read -ra given <<<"$switches"
    run "$name" "$expected" "$depth" "${given[@]}"
    ;;
  esac
done < <(tail -n +3 configurations.txt)
printf '%d s in all\n' "$SECONDS"
exit "$bad"
