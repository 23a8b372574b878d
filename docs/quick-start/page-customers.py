import json
import os
from urllib.parse import urlencode
from urllib.request import Request, urlopen

API, TOKEN = os.environ["API"], os.environ["TOKEN"]


def customers():
    """Every customer, a hundred a page, until there is no next page."""
    query = {"limit": 100}
    while True:
        url = f"{API}/api/v1/customers?{urlencode(query)}"
        with urlopen(Request(url, headers={"Authorization": f"Bearer {TOKEN}"})) as response:
            page = json.load(response)
        yield from page["items"]
        if page["next_cursor"] is None:
            return
        query["cursor"] = page["next_cursor"]


count = 0
for customer in customers():
    if count < 3:
        print(customer["id"], customer["profile"]["style_line"] if customer["profile"] else "no profile")
    count += 1
print(f"{count} customers")
