const { API, TOKEN } = process.env;

/** Every customer, a hundred a page, until there is no next page. */
async function* customers() {
  let cursor = null;
  do {
    const page = new URL("/api/v1/customers?limit=100", API);
    if (cursor) page.searchParams.set("cursor", cursor);
    const response = await fetch(page, { headers: { authorization: `Bearer ${TOKEN}` } });
    if (response.status === 429) {
      const seconds = Number(response.headers.get("retry-after"));
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
      continue;
    }
    const answer = await response.json();
    if (!response.ok) throw new Error(`${answer.code}: ${answer.detail} (${answer.request_id})`);
    yield* answer.items;
    cursor = answer.next_cursor;
  } while (cursor);
}

let count = 0;
for await (const customer of customers()) {
  if (count++ < 3) console.log(customer.id, customer.profile?.style_line ?? "no profile");
}
console.log(`${count} customers`);
