"""A client of the documented look-ups as a CRM developer writes it in Python. Prints what each look-up answered."""
import json
import sys
import urllib.error
import urllib.parse
import urllib.request

host, token, customer_id, phone, email, document = sys.argv[1:]


def look_up(by, value, query=""):
    url = f"{host}/api/v1/crm/protected/profile/{by}/{urllib.parse.quote(value, safe='')}{query}"
    request = urllib.request.Request(url, headers={"X-FashionAI-APP-Token": token})
    try:
        with urllib.request.urlopen(request) as response:
            return json.load(response)
    except urllib.error.HTTPError as error:
        body = json.load(error)
        return f"{error.code} {body['error']}: {body['message']}"


by_id = look_up("user-profile-id", customer_id)
print(
    json.dumps(
        {
            "ids": [
                by_id["userProfileId"],
                look_up("phone", phone)["userProfileId"],
                look_up("email", email.upper())["userProfileId"],
                look_up("document", document)["userProfileId"],
            ],
            "description": by_id["profile"]["perfil_cliente"]["descricao_geral"],
            "occasions": [[o["ocasião"], o["persona_na_ocasião"]] for o in by_id["profile"]["ocasioes_relevantes"]],
            "english": look_up("user-profile-id", customer_id, "?lang=en")["profile"]["customer_profile"]["general_description"],
            "unknown": look_up("user-profile-id", "nobody/at all ç+"),
        }
    )
)
