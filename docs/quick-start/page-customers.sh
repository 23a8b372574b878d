# Every customer, a hundred a page, until there is no next page.
more=""
while :; do
  page=$(curl --fail-with-body --silent --get "$API/api/v1/customers" \
    --header "Authorization: Bearer $TOKEN" \
    --data limit=100 --data-urlencode "$more") || exit 1
  printf '%s\n' "$page"
  next=$(printf '%s' "$page" | sed -n 's/.*"next_cursor":"\([^"]*\)".*/\1/p')
  [ -n "$next" ] || break
  more="cursor=$next"
done
