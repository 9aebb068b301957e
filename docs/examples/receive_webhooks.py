#!/usr/bin/env python3
"""Receives webhooks on this machine, checks their signatures, and prints one line for each event.

    WEBHOOK_SECRET=whsec_… receive_webhooks.py --port 9000

Needs nothing but Python 3. While a secret is replaced, give both, separated by a blank.
"""
import argparse
import base64
import hashlib
import hmac
import json
import os
import time
from http.server import BaseHTTPRequestHandler, HTTPServer

SECRETS = [base64.b64decode(secret.removeprefix("whsec_")) for secret in os.environ["WEBHOOK_SECRET"].split()]
LARGEST = 64 * 1024
seen = set()  # a real receiver keeps these in its database


def is_genuine(headers, body, tolerance):
    sent_at = headers.get("webhook-timestamp", "")
    if not sent_at.isdigit() or abs(time.time() - int(sent_at)) > tolerance:
        return False
    signed = f"{headers.get('webhook-id', '')}.{sent_at}.".encode() + body
    given = [part.removeprefix("v1,") for part in headers.get("webhook-signature", "").split() if part.startswith("v1,")]
    wanted = [base64.b64encode(hmac.new(secret, signed, hashlib.sha256).digest()).decode() for secret in SECRETS]
    return any(hmac.compare_digest(one, other) for one in given for other in wanted)


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(min(int(self.headers.get("content-length", 0)), LARGEST))
        if not is_genuine(self.headers, body, options.tolerance):
            self.answer(401)
            return
        message = self.headers["webhook-id"]
        if message not in seen:  # a message may come twice
            seen.add(message)
            event = json.loads(body)
            data = event["data"]
            print(event["type"], data["mission"], data["number"], data["reference"], data["status"], flush=True)
        self.answer(204)

    def answer(self, status):
        self.send_response(status)
        self.end_headers()

    def log_message(self, *_):
        pass


parser = argparse.ArgumentParser()
parser.add_argument("--port", type=int, default=9000)
parser.add_argument("--tolerance", type=int, default=300, help="how many seconds old or early a message may be")
options = parser.parse_args()
server = HTTPServer(("127.0.0.1", options.port), Receiver)
print("listening on port", server.server_port, flush=True)
server.serve_forever()
