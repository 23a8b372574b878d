# Plays our part: signs a message as we do and sends it to your receiver, which answers 204.
id="msg_$(openssl rand -hex 12)"
sent=$(date +%s)
body='{"type":"profile.generated","timestamp":"2026-06-18T13:00:00Z","data":{"customer_id":"LV20000"}}'
key=$(printf '%s' "${WEBHOOK_SECRET#whsec_}" | openssl base64 -d -A | od -An -v -tx1 | tr -d ' \n')
signature=$(printf '%s' "$id.$sent.$body" | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" -binary | openssl base64 -A)
curl --fail-with-body --silent --write-out '%{http_code}\n' http://localhost:8787/ \
  --header "Content-Type: application/json" \
  --header "webhook-id: $id" --header "webhook-timestamp: $sent" --header "webhook-signature: v1,$signature" \
  --data "$body"
