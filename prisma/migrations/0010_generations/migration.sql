-- CreateTable
CREATE TABLE "generations" (
    "id" UUID NOT NULL,
    "customer_id" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "actor" JSONB NOT NULL,
    "preview" JSONB NOT NULL,
    "offered" INTEGER NOT NULL DEFAULT 0,
    "statements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER,
    "problem_code" TEXT,
    "problem" TEXT,
    "requested_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "generations_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "generations_customer_id_finished_at_idx" ON "generations"("customer_id", "finished_at");

-- CreateIndex
CREATE UNIQUE INDEX "generations_under_way" ON "generations"("customer_id") WHERE (finished_at IS NULL);
