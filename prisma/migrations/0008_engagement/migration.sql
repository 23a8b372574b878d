-- AlterTable
ALTER TABLE "notes" ADD COLUMN     "edited_at" TIMESTAMPTZ(3),
ADD COLUMN     "edited_by" TEXT;

-- AlterTable
ALTER TABLE "opportunities" ADD COLUMN     "closed_reason" TEXT,
ADD COLUMN     "id" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD COLUMN     "outcome" TEXT,
ADD COLUMN     "outcome_note" TEXT,
ADD COLUMN     "owner" TEXT,
ADD COLUMN     "owner_id" TEXT,
ADD COLUMN     "taken_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE UNIQUE INDEX "opportunities_id_key" ON "opportunities"("id");
