-- CreateTable
CREATE TABLE "declared_occasions" (
    "product_id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "occasion" TEXT NOT NULL,
    "items" INTEGER NOT NULL,

    CONSTRAINT "declared_occasions_pkey" PRIMARY KEY ("product_id","day","occasion")
);

-- CreateIndex
CREATE INDEX "declared_occasions_day_idx" ON "declared_occasions"("day");
