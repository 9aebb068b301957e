#!/usr/bin/env bash
# Prints the signature that a webhook should have. Give the secret, the headers webhook-id and webhook-timestamp, and the
# body on the standard input, byte by byte as it came:
#   verify_webhook.sh whsec_… "$ID" "$TIMESTAMP" < body.json
set -euo pipefail

key=$(printf %s "${1#whsec_}" | base64 -d | od -An -v -tx1 | tr -d ' \n')
{ printf '%s.%s.' "$2" "$3"; cat; } |
    openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" -binary |
    { printf 'v1,'; base64; }
