-- AlterTable
ALTER TABLE "current_profiles" ADD COLUMN     "occasions" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "tones" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "erased_customers" (
    "id_hash" TEXT NOT NULL,
    "erased_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "erased_customers_pkey" PRIMARY KEY ("id_hash")
);

-- CreateIndex
CREATE INDEX "current_profiles_tones_idx" ON "current_profiles" USING GIN ("tones");

-- CreateIndex
CREATE INDEX "current_profiles_occasions_idx" ON "current_profiles" USING GIN ("occasions");

-- What current versions say already; the same as facetsOf of lib/domain/claims/claim-facets.ts.
WITH said AS (
  SELECT c."customer_id", k."key"
  FROM "current_profiles" c
  JOIN "profiles" p ON p."customer_id" = c."customer_id" AND p."version" = c."version"
  CROSS JOIN LATERAL jsonb_path_query(p."texts", '$.*.claims[*].key') q("value")
  CROSS JOIN LATERAL (SELECT q."value" #>> '{}' AS "key") k
),
facets AS (
  SELECT "customer_id",
    array_agg(DISTINCT substr("key", 12) COLLATE "C") FILTER (WHERE "key" LIKE 'brief.tone.%') AS "tones",
    array_agg(DISTINCT split_part("key", '.', 2) COLLATE "C") FILTER (WHERE "key" LIKE 'occasion.%.name') AS "occasions"
  FROM said GROUP BY 1
)
UPDATE "current_profiles" c SET "tones" = coalesce(f."tones", '{}'), "occasions" = coalesce(f."occasions", '{}')
FROM facets f WHERE f."customer_id" = c."customer_id";
