import base64
import hashlib
import hmac
import json
import os
import time
from http.server import BaseHTTPRequestHandler, HTTPServer

KEY = base64.b64decode(os.environ["WEBHOOK_SECRET"].removeprefix("whsec_"))
seen = set()  # In earnest: a table with a unique column.


def verify(body, headers):
    """Standard Webhooks 1.0: one of the signatures is the HMAC of id, time and body, and the time is about now."""
    identity, sent = headers["webhook-id"], headers["webhook-timestamp"]
    if abs(time.time() - int(sent)) > 300:
        return False
    signed = f"{identity}.{sent}.".encode() + body
    expected = base64.b64encode(hmac.new(KEY, signed, hashlib.sha256).digest()).decode()
    given = [part[3:] for part in headers["webhook-signature"].split(" ") if part.startswith("v1,")]
    return any(hmac.compare_digest(expected, signature) for signature in given)


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        try:
            valid = verify(body, self.headers)
        except (TypeError, ValueError, AttributeError):
            valid = False
        if valid and self.headers["webhook-id"] not in seen:
            seen.add(self.headers["webhook-id"])
            print(f"Received {json.loads(body)['type']}", flush=True)
        self.send_response(204 if valid else 401)
        self.end_headers()


print("Listening on port 8787", flush=True)
HTTPServer(("127.0.0.1", 8787), Receiver).serve_forever()
