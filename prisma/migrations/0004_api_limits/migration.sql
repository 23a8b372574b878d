-- AlterTable
ALTER TABLE "api_tokens" ADD COLUMN     "requests_per_minute" INTEGER,
ADD COLUMN     "scopes" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "workspace" ADD COLUMN     "allowed_origins" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "requests_per_minute" INTEGER NOT NULL DEFAULT 600;

-- CreateTable
CREATE TABLE "rate_windows" (
    "key" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "requests" INTEGER NOT NULL,

    CONSTRAINT "rate_windows_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "idempotency_keys" (
    "actor" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "body_hash" TEXT,
    "effect_id" UUID NOT NULL,
    "runs_until" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "customer_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("actor","key")
);

-- CreateIndex
CREATE INDEX "idempotency_keys_created_at_idx" ON "idempotency_keys"("created_at");

-- CreateIndex
CREATE INDEX "idempotency_keys_customer_id_idx" ON "idempotency_keys"("customer_id");

-- Tokens of before held everything their role may do.
UPDATE "api_tokens" SET "scopes" = ARRAY['customers:read', 'customers:write', 'profiles:read', 'profiles:write',
  'opportunities:read', 'opportunities:write']
  || CASE WHEN "role" IN ('admin', 'marketer') THEN ARRAY['imports:read'] ELSE '{}' END
  || CASE WHEN "role" = 'admin' THEN ARRAY['customers:export', 'customers:erase', 'imports:write', 'webhooks:read',
       'webhooks:write', 'tokens:read', 'tokens:write', 'workspace:read', 'workspace:write'] ELSE '{}' END;
