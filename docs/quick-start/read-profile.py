import json
import os
from urllib.error import HTTPError
from urllib.request import Request, urlopen

API, TOKEN = os.environ["API"], os.environ["TOKEN"]

request = Request(f"{API}/api/v1/customers/LV20000/profile", headers={"Authorization": f"Bearer {TOKEN}"})
try:
    with urlopen(request) as response:
        answer = json.load(response)
except HTTPError as error:
    # Every error says what it is, and which request to ask us about.
    problem = json.load(error)
    raise SystemExit(f"{problem['code']}: {problem['detail']} ({problem['request_id']})")

print(f"Version {answer['version']}, as of {answer['as_of']}")
print(answer["profile"]["customer_profile"]["general_style"])
