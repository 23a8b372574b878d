import "server-only";
import { PgBoss } from "pg-boss";
import { env } from "@/lib/server/env";
import { describeError, log } from "@/lib/server/http/log";
import { ownOptions, type QueueName, queueOptions, queueSchemas } from "@/lib/server/jobs/queues";

/**
 * Opens the queue in the database of DATABASE_URL, its tables made when missing. A worker also looks after what dead
 * workers left, and starts what is due by the calendar; a sender only adds jobs.
 */
export async function openBoss(role: "sender" | "worker"): Promise<PgBoss> {
  const works = role === "worker";
  const boss = new PgBoss({
    connectionString: env().DATABASE_URL,
    max: works ? 5 : 2,
    application_name: `fashion-ai-profiling ${role}`,
    supervise: works,
    schedule: works,
    useListenNotify: works,
    superviseIntervalSeconds: 3,
    monitorIntervalSeconds: 3,
    queueCacheIntervalSeconds: 5,
  });
  // Without a listener, a lost connection would end the program; pg-boss connects again by itself.
  boss.on("error", (error) => log().error({ error: describeError(error) }, "queue"));
  await boss.start();
  for (const name of Object.keys(queueSchemas) as QueueName[])
    await boss.createQueue(name, { ...queueOptions, ...ownOptions[name] });
  return boss;
}
