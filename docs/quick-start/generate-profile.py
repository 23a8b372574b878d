import json
import os
import uuid
from urllib.request import Request, urlopen

API, TOKEN = os.environ["API"], os.environ["TOKEN"]

request = Request(
    f"{API}/api/v1/customers/LV20000/profile",
    method="POST",
    headers={
        "Authorization": f"Bearer {TOKEN}",
        "Content-Type": "application/json",
        # Keep the key for retries: sent again with it, the request makes no second version.
        "Idempotency-Key": str(uuid.uuid4()),
    },
    data=json.dumps({"engine": "built-in", "language": "en"}).encode(),
)
with urlopen(request) as response:
    answer = json.load(response)

print(f"Wrote version {answer['version']}")
print("\n".join(answer["profile"]["content_hooks"]))
