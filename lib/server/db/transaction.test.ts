import { expect, it } from "vitest";
import { pool } from "@/lib/server/db/client";
import { copyInto } from "@/lib/server/db/copy-into";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { inTransaction } from "./transaction";

await openTestDatabase();

const stores = async () => (await pool().query("select id from stores order by id")).rows;

it("keeps all of it or nothing", async () => {
  await inTransaction((connection) => connection.query("insert into stores (id, name) values ('a', 'A')"));
  const failing = inTransaction(async (connection) => {
    await connection.query("insert into stores (id, name) values ('b', 'B')");
    throw new Error("changed my mind");
  });
  await expect(failing).rejects.toThrow("changed my mind");
  expect(await stores()).toEqual([{ id: "a" }]);
});

it("fails, and the program lives on, when the connection is lost on the way", async () => {
  const lost = inTransaction((connection) => connection.query("select pg_terminate_backend(pg_backend_pid())"));
  await expect(lost).rejects.toThrow();
  expect(await stores()).toEqual([{ id: "a" }]);
});

it("gives a copy up, and the connection is good for more, when its rows break off", async () => {
  async function* rows() {
    yield ["b", "B"];
    throw new Error("no more rows");
  }
  const broken = inTransaction((connection) => copyInto(connection, "stores", ["id", "name"], rows()));
  await expect(broken).rejects.toThrow("no more rows");
  expect(await stores()).toEqual([{ id: "a" }]);
});
