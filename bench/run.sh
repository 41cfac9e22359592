#!/usr/bin/env bash
# run.sh BUILD [SIZE...]: the chain over generated corpora of growing size, and the growth.
set -euo pipefail
build=$1; shift
sizes=("${@:-}")
[ -n "${sizes[0]}" ] || sizes=(1000 10000 100000)
rows=$(mktemp)
trap 'rm -f "$rows"' EXIT
for size in "${sizes[@]}"; do
  "$build/bench/chain_bench" "$size" "${JOBS:-$(nproc)}" >>"$rows"
done
printf '%9s  %-14s %9s %12s %8s %9s\n' reports stage seconds articles/s MB/s peak-MB
awk -F'\t' '{ printf "%9d  %-14s %9.2f %12.0f %8.2f %9.0f\n", $1, $2, $3, $4, $5, $6 }' "$rows"
echo
echo "growth of the whole from each size to the next:"
awk -F'\t' '$2 == "whole" {
  if (n) printf "  %d -> %d reports: %.1f times the time for %.0f times the reports\n", n, $1, $3 / t, $1 / n
  n = $1; t = $3 }' "$rows"
