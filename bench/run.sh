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
printf '%9s  %-14s %9s %9s %12s %8s %9s\n' reports stage seconds cpu-s articles/s MB/s peak-MB
awk -F'\t' '{ printf "%9d  %-14s %9.2f %9.2f %12.0f %8.2f %9.0f\n", $1, $2, $3, $4, $5, $6, $7 }' "$rows"
echo
echo "growth from each size to the next (processor time):"
awk -F'\t' '{ if (!($1 in seen)) { seen[$1]; sizes[++n] = $1 }
  if (!($2 in known)) { known[$2]; stages[++m] = $2 }
  cpu[$1, $2] = $4; wall[$1, $2] = $3 }
END { for (s = 2; s <= n; ++s) {
    a = sizes[s - 1]; b = sizes[s]
    printf "  %d -> %d reports, %.0f times: whole %.1f times the processor time, %.1f the time;",
      a, b, b / a, cpu[b, "whole"] / cpu[a, "whole"], wall[b, "whole"] / wall[a, "whole"]
    for (i = 1; i <= m; ++i) if (stages[i] != "whole" && cpu[a, stages[i]] > 0)
      printf " %s %.1f", stages[i], cpu[b, stages[i]] / cpu[a, stages[i]]
    print "" } }' "$rows"
