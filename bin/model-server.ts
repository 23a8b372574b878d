// npm run model-server -- [--port N] [--kind KIND] ...: a stand-in for a language model's API, which prints its address.
import { pathToFileURL } from "node:url";
import type { ReceivedCall } from "@/lib/server/model/protocol-server/received-call";
import { sampleOf } from "@/lib/server/model/protocol-server/sample-of";
import { startProtocolServer } from "@/lib/server/model/protocol-server/start-protocol-server";
import { modelServerArguments } from "./steps/model-server-arguments";
import { requireFreePort } from "./steps/ports";
import { atEnd, runProgram } from "./steps/stopping";

type Answer = (call: ReceivedCall) => string | Promise<string>;

const sample: Answer = ({ schema }) => (schema ? JSON.stringify(sampleOf(schema)) : "A sample.");

await runProgram(async () => {
  const { answer, ...options } = modelServerArguments(process.argv.slice(2), process.env.INIT_CWD ?? ".");
  const author = answer ? ((await import(pathToFileURL(answer).href)) as { answer: Answer }).answer : sample;
  const { port, apiKey, behave } = options;
  if (port !== 0) await requireFreePort(port);
  const server = await startProtocolServer({ answer: author, port, behave, ...(apiKey !== undefined && { apiKey }) });
  atEnd(server.close, server.kill);
  console.log(`The model is served at ${server.url}`);
  await new Promise<never>(() => {});
});
