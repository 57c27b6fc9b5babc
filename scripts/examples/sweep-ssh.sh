#!/usr/bin/env bash
# The same sweep on several machines by ssh, then compared here. Each machine has the project built under DIR.
#   HOSTS="first second" DIR=headroom scripts/examples/sweep-ssh.sh --jar their-benchmarks.jar --include 'MyBench.*'
set -euo pipefail
: "${HOSTS:?name the machines, such as HOSTS=\"first second\"}" "${DIR:=headroom}"
home=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)
collected=${OUT:-$home/results/runs/machines}
command=$(printf '%q ' "$@")
for host in $HOSTS; do
    # Exit code 3 is a void or failed measurement: it is kept and compared like the others.
    ssh "$host" "cd $DIR && scripts/headroom cores $command --runs out" || [ $? = 3 ]
    mkdir -p "$collected/$host"
    scp -qr "$host:$DIR/out/." "$collected/$host/"
done
exec "$home/scripts/headroom" report "$collected"/*/* --output "$collected/comparison.html"
