#!/usr/bin/env bash
# run.sh RISCONTRO SOURCE WORK: makes two dossiers, one of the examples and one of a hostile
# report, and opens them in Debian's chromium.
set -euo pipefail
riscontro=$1 source=$2 work=$3
cd "$source/tests/browser"
if [ ! -d node_modules ] || ! command -v "${CHROMIUM:-chromium}" >/dev/null; then
  echo "SKIPPED LOUDLY: chromium or the browser tests' packages are missing (./dev setup)"
  echo "# skipped 1"
  exit 0
fi
rm -rf "$work"
mkdir -p "$work/hostile-reports"
cat >"$work/hostile-reports/hostile.txt" <<'EOT'
Mayor </script><script>window.hacked=1</script> opens the bridge

The Hill Post - 3 May 2021

ALDBRIDGE - The mayor opened the bridge on Monday. <img src=x onerror="window.hacked=1"> He said
that "<script>window.hacked=1</script>" was written on the wall.
EOT
cat >"$work/hostile-reports/hostile.json" <<'EOT'
{"outlet": "<b>Bold</b> News", "title": "</title><script>window.hacked=1</script>",
 "published": "2021-05-03", "url": "javascript:window.hacked=1",
 "text": "The mayor opened the bridge on Monday, 3 May 2021. Two thousand people crossed it."}
EOT
"$riscontro" collate -q "$source/examples/titanic-1912" -o "$work/dossier" --ui-language en >/dev/null
"$riscontro" collate -q "$work/hostile-reports" -o "$work/hostile" --ui-language it >/dev/null
RISCONTRO_DOSSIER="$work/dossier" RISCONTRO_HOSTILE="$work/hostile" node --test
