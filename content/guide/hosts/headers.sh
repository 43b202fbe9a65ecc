#!/bin/sh
# Makes lines for nginx of the headers that a build wrote:
# headers.sh dist /etc/nginx/handbook [/the/path/of/url]
set -eu
rule() {
  awk -v wanted="$1" '
    /^[^ ]/ { path = $0 }
    /^  [A-Za-z-]+: / && path == wanted {
      name = $1; sub(/:$/, "", name); sub(/^ *[^ ]+ /, "")
      printf "add_header %s \"%s\" always;\n", name, $0
    }' "$site/_headers"
}
site=$1
mkdir -p "$2"
rule '/*' > "$2/headers.conf"
frame=$(rule "${3-}/diagram-frame/*")
{ rule '/*' | grep -v ' Content-Security-Policy '; echo "$frame"; } > "$2/frame-headers.conf"
