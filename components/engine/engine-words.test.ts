import { expect, test } from "vitest";
import { hostName, latency } from "./engine-words";

test("a host is named with its port, and what is no address as it is", () => {
  expect(hostName("https://api.openai.com/v1")).toBe("api.openai.com");
  expect(hostName("http://localhost:8000/v1")).toBe("localhost:8000");
  expect(hostName("somewhere")).toBe("somewhere");
});

test("times have three figures", () => {
  expect([3, 420, 1243, 31_460].map(latency)).toEqual(["3 ms", "420 ms", "1.24 s", "31.5 s"]);
});
