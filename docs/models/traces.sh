#!/usr/bin/env bash
# Writes traces/: walks of the model as it is (walk-*.txt), and for each configuration of which a counterexample is
# known the shortest one (not-*.txt). Needs spin and gcc. README.md tells the format.
set -euo pipefail
cd "$(dirname "$0")"
for tool in spin gcc; do
  command -v "$tool" >/dev/null || { echo "traces.sh needs $tool (apt-get install spin gcc)." >&2; exit 2; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
model=$PWD/lockout.pml
mkdir -p traces

# Lines of the model that begin with `@ `; errands get numbers in the order in which they are begun.
numbered() {
  sed -n -e '/-------------/,$d' -e 's/^ *@ //p' | awk '
    $1 == "new" { number[$2] = ++count; next }
    {
      line = ""
      for (i = 1; i <= NF; i++) {
        word = $i
        if (match(word, /=#[0-9]+$/)) word = substr(word, 1, RSTART) number[substr(word, RSTART + 1)]
        line = line (i > 1 ? " " : "") word
      }
      print line
    }'
}

walk() {
  local name=$1 seed=$2 steps=$3
  shift 3
  {
    echo "# ${*//-D/}, seed $seed"
    nice -n 19 spin -n"$seed" -T -u"$steps" "$@" -DTELL -DTRACE "$model" 2>/dev/null | numbered
  } >"traces/walk-$name-$seed.txt"
}

for seed in {1..12}; do
  walk sqlite "$seed" 3500 -DSQLITE -DKIOSKS=3
  walk face "$seed" 4000 -DSQLITE -DKIOSKS=2 -DCAMERAS=2
  walk counter "$seed" 4500 -DSQLITE -DKIOSKS=1 -DCOUNTER
  walk clock "$seed" 4500 -DSQLITE -DKIOSKS=2 -DCLOCK=1
  walk rows "$seed" 4000 -DPOSTGRES -DKIOSKS=2 -DCAMERAS=1
done

# Breadth first finds a shortest one.
against() {
  local name=$1 depth=$2
  shift 2
  local place=$folder/$name
  mkdir "$place"
  (
    cd "$place"
    nice -n 19 spin -a "$@" -DTELL "$model" >spin.log 2>&1
    nice -n 19 gcc -w -O2 -DSAFETY -DNOCLAIM -DBFS -DCOLLAPSE -DMEMLIM=2900 -o pan pan.c
    nice -n 19 ./pan -m"$depth" >out 2>&1 || true
    nice -n 19 spin -T -k lockout.pml.trail "$@" -DTELL "$model" >told 2>/dev/null || true
  )
  {
    echo "# ${*//-D/}: must not happen"
    numbered <"$place/told"
    sed -n 's/^pan:1: \(assertion violated \)\?\(.*\) (at depth.*/violated \2/p' "$place/out"
  } >"traces/not-$name.txt"
  rm -rf "$place"
}

while IFS='|' read -r name expected depth switches; do
  case $name in '' | '#'*) continue ;; esac
  if [ "$expected" = holds ]; then continue; fi
  read -ra given <<<"$switches"
  against "$name" "$depth" "${given[@]}"
done < <(tail -n +3 configurations.txt)
