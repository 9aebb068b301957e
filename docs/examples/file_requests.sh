#!/usr/bin/env bash
# Files the requests of a file, one JSON object a line, over a line that drops: as often as it is run, and however often
# it has to try, each request is filed once.
#
#   FCT_API=https://tracker.example.org/api/v1 FCT_KEY=fct_… ./file_requests.sh requests.ndjson
#
# Each line needs a client_reference. It makes the Idempotency-Key too, so that a second run sends the same again.
# Prints a line for each request; ends with 1 where one of them was refused.
set -euo pipefail

api=${FCT_API:?the address of the API, such as https://tracker.example.org/api/v1}
key=${FCT_KEY:?an API key with the role requester}
most_tries=${FCT_TRIES:-8}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The value of a text field of the JSON on standard input; enough for the fields that are read here
field() { grep -o "\"$1\" *: *\"[^\"]*\"" | head -1 | sed 's/.*: *"\(.*\)"/\1/'; }

header() { { grep -i "^$1:" "$work/head" || true; } | head -1 | cut -d: -f2- | tr -d ' \r'; }

# Posts a body; tries again whatever may succeed later, after a wait that the answer names or that doubles
post() {
    local body=$1 idempotency_key=$2 wait=1 try status pause
    for ((try = 1; try <= most_tries; try++)); do
        : > "$work/head"
        # 000: no answer came, so nobody knows whether it was filed. The key makes it safe to ask again
        status=$(curl -s -o "$work/answer" -D "$work/head" -w '%{http_code}' --max-time 60 \
            -H "Authorization: Bearer $key" -H 'Content-Type: application/json' \
            -H "Idempotency-Key: $idempotency_key" --data-binary "$body" "$api/requests") || status=000
        case "$status" in
            2??) return 0 ;;
            409) [ "$(field type < "$work/answer")" = /problems/idempotency-in-progress ] || return 1 ;;
            000 | 429 | 5??) ;;
            *) return 1 ;;
        esac
        pause=$(header Retry-After)
        sleep "${pause:-$wait}"
        wait=$((wait < 32 ? 2 * wait : 60))
    done
    return 1
}

refused=0
while IFS= read -r request || [ -n "$request" ]; do
    [ -n "$request" ] || continue
    reference=$(field client_reference <<< "$request")
    if [ -z "$reference" ]; then
        echo "without client_reference, not sent: $request" >&2
        refused=1
    elif post "$request" "file-$reference"; then
        echo "$reference filed as $(field reference < "$work/answer")"
    elif [ "$(field type < "$work/answer")" = /problems/duplicate-client-reference ]; then
        # Filed before, longer ago than answers are kept: the answer says as what
        echo "$reference was there: $(field detail < "$work/answer")"
    else
        echo "$reference refused: $(cat "$work/answer")" >&2
        refused=1
    fi
done < "${1:?a file with one request a line}"
exit $refused
