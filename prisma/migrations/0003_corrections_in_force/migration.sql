-- AlterTable
ALTER TABLE "corrections" ADD COLUMN     "language" TEXT,
ADD COLUMN     "replaced_by" UUID,
ADD COLUMN     "undone_by" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "corrections_in_force" ON "corrections"("customer_id", "key") WHERE (undone_at IS NULL);
