import type { NextConfig } from "next";

// Benchmarks compare with bare routes of the same app (bench/): files that end in .bench.ts are routes only then.
const benchmarks = process.env.BENCH_ROUTES === "1" ? ["bench.ts"] : [];

const config: NextConfig = {
  poweredByHeader: false,
  pageExtensions: [...benchmarks, "ts", "tsx"],
  serverExternalPackages: ["pg", "pg-boss", "pg-copy-streams", "pino", "@node-rs/argon2"],
};

export default config;
