#!/usr/bin/env bash
# Checks replies of CacheServer, and compares its three stores under redis-benchmark.
#   ./compare.sh [REQUESTS]    for each of the runs; 200000 if not given
set -eu
cd "$(dirname "$0")"
requests=${1:-200000}
if ! command -v redis-benchmark redis-cli > /dev/null; then
    apt-get update -q > /dev/null && apt-get install -q -y redis-tools > /dev/null
fi
dotnet build -c Release -v q -nologo
port=7379
server=
stop() { if [ -n "$server" ]; then kill -TERM "$server" 2> /dev/null || true; wait "$server" || true; server=; fi }
trap stop EXIT
start() {
    # The runtime prints what was allocated at its end only if asked: it is read from INFO before.
    dotnet bin/Release/net10.0/CacheServer.dll --port $port --store "$1" > /dev/null &
    server=$!
    for _ in $(seq 100); do redis-cli -p $port ping > /dev/null 2>&1 && return; sleep 0.1; done
    echo "the server does not answer" >&2
    exit 1
}
check() {
    local got
    got=$(redis-cli -p $port "${@:2}")
    if [ "$got" != "$1" ]; then echo "wrong reply to '${*:2}': '$got', not '$1'" >&2; exit 1; fi
}
allocated() { redis-cli -p $port info | tr -d '\r' | sed -n 's/^allocated_bytes://p'; }

printf '%-12s %-10s %12s %8s %8s %8s %18s\n' store run ops/s p50 p99 p99.9 "bytes/command"
for store in lock concurrent cores; do
    start $store
    check OK set a 41
    check 42 incr a
    check OK mset x 1 y 2 z 3
    check 3 exists x y z
    check "$(printf '1\n2\n3\n')" mget x y z
    check 3 del x y z
    check OK flushdb
    check 0 dbsize
    for depth in 1 16; do
        for command in set get; do
            redis-benchmark -p $port -c 50 -n $((requests / 4)) -P $depth -r 100000 -d 64 -t $command -q > /dev/null 2>&1
            before=$(allocated)
            line=$(redis-benchmark -p $port -c 50 -n "$requests" -P $depth -r 100000 -d 64 -t $command --precision 3 2> /dev/null | tr '\r' '\n')
            after=$(allocated)
            rate=$(printf '%s\n' "$line" | sed -n 's/.*throughput summary: \([0-9.]*\).*/\1/p')
            at() { printf '%s\n' "$line" | awk -v least="$1" '/percentile distribution/ {on = 1} /Cumulative/ {on = 0} on && /<=/ && $1 + 0 >= least {print $3; exit}'; }
            printf '%-12s %-10s %12s %8s %8s %8s %18s\n' $store "$command P$depth" "$rate" "$(at 50)" "$(at 99)" "$(at 99.9)" $(((after - before) / requests))
        done
    done
    stop
done
echo "milliseconds; 50 connections, values of 64 bytes, 100000 keys, P commands at once; $(nproc) CPUs, redis-benchmark on the same"
