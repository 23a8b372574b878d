# Sent again with the same key, it makes no second version.
curl --fail-with-body --silent "$API/api/v1/customers/LV20000/profile" \
  --header "Authorization: Bearer $TOKEN" \
  --header "Content-Type: application/json" \
  --header "Idempotency-Key: nightly-LV20000-$(date +%F)" \
  --data '{"engine": "built-in", "language": "en"}'
