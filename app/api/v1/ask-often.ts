// A process of its own for limits.test.ts: asks for a customer so often, and prints the answers by status.
import { GET } from "@/app/api/v1/customers/[id]/route";

const [token, requests] = process.argv.slice(2);
const counts: Record<number, number> = {};
let left = Number(requests);
const worker = async () => {
  while (left-- > 0) {
    const headers = { authorization: `Bearer ${token}` };
    const { status } = await GET(new Request("http://localhost:3000/api/v1/customers/helena", { headers }));
    counts[status] = (counts[status] ?? 0) + 1;
  }
};
await Promise.all(Array.from({ length: 10 }, worker));
// Its connections would keep it alive.
process.stdout.write(JSON.stringify(counts), () => process.exit(0));
