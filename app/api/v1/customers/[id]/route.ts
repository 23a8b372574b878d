import { operations } from "@/lib/contracts/operations";
import { putCustomer } from "@/lib/server/customers/put-customer";
import { readCustomer } from "@/lib/server/customers/read-customer";
import { answer } from "@/lib/server/http/answer";
import { handle } from "@/lib/server/http/handle";
import { route } from "@/lib/server/http/route";
import { eraseCustomer } from "@/lib/server/privacy/erase-customer";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: handle(operations.getCustomer, async ({ actor, params }) => {
    const { customer, etag } = await readCustomer(actor, params.id);
    return answer(customer, { etag });
  }),
  PUT: handle(operations.putCustomer, async ({ actor, params, body, ifMatch }) => {
    const { customer, etag, created } = await putCustomer(actor, params.id, body, ifMatch);
    if (!created) return answer(customer, { etag });
    return answer(customer, { etag, status: 201, location: `/api/v1/customers/${encodeURIComponent(params.id)}` });
  }),
  DELETE: handle(operations.eraseCustomer, ({ actor, params }) => eraseCustomer(actor, params.id)),
});
