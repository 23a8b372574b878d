curl --fail-with-body --silent "$API/api/v1/crm/protected/profile/user-profile-id/LV20000" \
  --header "X-FashionAI-APP-Token: $TOKEN"
