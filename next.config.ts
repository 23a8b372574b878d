import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  serverExternalPackages: ["pg", "pg-boss", "pg-copy-streams", "pino", "@node-rs/argon2"],
};

export default config;
