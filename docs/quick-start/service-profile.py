import json
import os
from urllib.request import Request, urlopen

API, TOKEN = os.environ["API"], os.environ["TOKEN"]

url = f"{API}/api/v1/crm/protected/profile/user-profile-id/LV20000"
with urlopen(Request(url, headers={"X-FashionAI-APP-Token": TOKEN})) as response:
    answer = json.load(response)

print(answer["userProfileId"])
print(answer["profile"]["perfil_cliente"]["estilo_geral"])
for occasion in answer["profile"]["ocasioes_relevantes"]:
    print(occasion["ocasião"])
