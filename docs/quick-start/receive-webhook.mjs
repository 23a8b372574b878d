// npm install standardwebhooks
import { createServer } from "node:http";
import { Webhook } from "standardwebhooks";

const webhook = new Webhook(process.env.WEBHOOK_SECRET);
const seen = new Set(); // In earnest: a table with a unique column.

createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  const body = Buffer.concat(parts).toString("utf8");
  let message;
  try {
    // Over the bytes as they came: parse only what is verified.
    message = webhook.verify(body, request.headers);
  } catch {
    response.writeHead(401).end();
    return;
  }
  const id = request.headers["webhook-id"];
  if (!seen.has(id)) console.log(`Received ${message.type}`);
  seen.add(id);
  response.writeHead(204).end();
}).listen(8787, () => console.log("Listening on port 8787"));
