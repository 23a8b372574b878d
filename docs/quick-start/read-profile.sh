curl --fail-with-body --silent "$API/api/v1/customers/LV20000/profile" \
  --header "Authorization: Bearer $TOKEN"
