#!/usr/bin/env python3
"""Files the requests of a file, one JSON object a line, over a line that drops.

As often as it is run, and however often it has to try, each request is filed once:

    FCT_API=https://tracker.example.org/api/v1 FCT_KEY=fct_… python3 file_requests.py requests.ndjson

Each line needs a client_reference. It makes the Idempotency-Key too, so that a second run sends the same again.
Prints a line for each request; ends with 1 where one of them was refused. Needs nothing but the standard library.
"""

import http.client
import json
import os
import sys
import time
import urllib.error
import urllib.request

API = os.environ["FCT_API"]
KEY = os.environ["FCT_KEY"]
MOST_TRIES = int(os.environ.get("FCT_TRIES", "8"))


def post(body, idempotency_key):
    """The status and the JSON of the answer; 0 and None where none came however often it was tried."""
    wait, status, answer = 1, 0, None
    for _ in range(MOST_TRIES):
        request = urllib.request.Request(
            API + "/requests",
            data=body,
            headers={
                "Authorization": "Bearer " + KEY,
                "Content-Type": "application/json",
                "Idempotency-Key": idempotency_key,
            },
        )
        pause = None
        try:
            with urllib.request.urlopen(request, timeout=60) as response:
                return response.status, json.load(response)
        except urllib.error.HTTPError as refused:
            status, answer = refused.code, problem(refused)
            pause = refused.headers.get("Retry-After")
            running = answer.get("type") == "/problems/idempotency-in-progress"
            if not (running or status == 429 or status >= 500):
                return status, answer
        except (OSError, http.client.HTTPException, ValueError):
            # No answer came, or half of one, so nobody knows whether it was filed. The key makes it safe to ask again
            status, answer = 0, None
        time.sleep(float(pause) if pause else wait)
        wait = min(60, 2 * wait)
    return status, answer


def problem(refused):
    try:
        return json.load(refused)
    except (OSError, http.client.HTTPException, ValueError):
        return {}


def main(path):
    refused = False
    with open(path, encoding="utf-8") as lines:
        for line in filter(str.strip, lines):
            reference = json.loads(line).get("client_reference")
            if not reference:
                print("without client_reference, not sent:", line.strip(), file=sys.stderr)
                refused = True
                continue
            status, answer = post(line.strip().encode("utf-8"), "file-" + reference)
            if 200 <= status < 300:
                print(reference, "filed as", answer["reference"])
            elif answer and answer.get("type") == "/problems/duplicate-client-reference":
                # Filed before, longer ago than answers are kept: the answer says as what
                print(reference, "was there:", answer["detail"])
            else:
                print(reference, "refused:", status, json.dumps(answer, ensure_ascii=False), file=sys.stderr)
                refused = True
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
