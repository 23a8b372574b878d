-- CreateTable
CREATE TABLE "engine_settings" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "base_url" TEXT,
    "model" TEXT,
    "protocol" TEXT NOT NULL DEFAULT 'responses',
    "api_key" TEXT,
    "key_set_at" TIMESTAMPTZ(3),
    "allowed_hosts" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "language" TEXT,
    "tone" TEXT NOT NULL DEFAULT '',
    "banned_words" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "banned_claims" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "currency" TEXT NOT NULL DEFAULT 'USD',
    "input_price" DOUBLE PRECISION,
    "output_price" DOUBLE PRECISION,
    "daily_budget" DOUBLE PRECISION,

    CONSTRAINT "engine_settings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "engine_days" (
    "day" DATE NOT NULL,
    "currency" TEXT NOT NULL,
    "spent" BIGINT NOT NULL DEFAULT 0,
    "reserved" BIGINT NOT NULL DEFAULT 0,
    "unsettled" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "engine_days_pkey" PRIMARY KEY ("day","currency")
);

-- CreateTable
CREATE TABLE "engine_reservations" (
    "id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "currency" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "unsettled" BOOLEAN NOT NULL DEFAULT false,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "engine_reservations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "engine_spending" (
    "day" DATE NOT NULL,
    "base_url" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "calls" INTEGER NOT NULL,
    "input_tokens" BIGINT NOT NULL,
    "output_tokens" BIGINT NOT NULL,
    "cost" BIGINT,

    CONSTRAINT "engine_spending_pkey" PRIMARY KEY ("day","base_url","model","currency")
);

-- CreateIndex
CREATE INDEX "engine_reservations_expires_at_idx" ON "engine_reservations"("expires_at");
