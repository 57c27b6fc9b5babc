#!/usr/bin/env bash
# The same sweep on several kinds of node, one array task each:
#   sbatch --array=0-2 --exclusive scripts/examples/sweep-slurm-array.sh --jar their-benchmarks.jar --include 'MyBench.*'
#   scripts/headroom report results/runs/slurm/*/*     (when all are done)
#SBATCH --job-name=headroom
#SBATCH --time=01:00:00
set -euo pipefail
task=${SLURM_ARRAY_TASK_ID:?start it with sbatch --array}
cd "${SLURM_SUBMIT_DIR:?}"
exec scripts/headroom cores "$@" --runs "results/runs/slurm/$task"
