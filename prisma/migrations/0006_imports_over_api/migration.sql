-- AlterTable
ALTER TABLE "imports" ADD COLUMN     "actor" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "attempt" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "bytes" BIGINT,
ADD COLUMN     "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "errors" INTEGER,
ADD COLUMN     "format" TEXT,
ADD COLUMN     "kind" TEXT,
ADD COLUMN     "read_bytes" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "requested_by" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "rows" INTEGER NOT NULL DEFAULT 0,
ALTER COLUMN "started_at" DROP NOT NULL,
ALTER COLUMN "started_at" DROP DEFAULT;

-- CreateTable
CREATE TABLE "import_chunks" (
    "import_id" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "data" BYTEA NOT NULL,

    CONSTRAINT "import_chunks_pkey" PRIMARY KEY ("import_id","n")
);

-- CreateIndex
CREATE INDEX "imports_created_at_id_idx" ON "imports"("created_at", "id");

-- AddForeignKey
ALTER TABLE "import_chunks" ADD CONSTRAINT "import_chunks_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Files are kept for minutes: pressing them again would cost more than the space.
ALTER TABLE "import_chunks" ALTER COLUMN "data" SET STORAGE EXTERNAL;

-- Imports of before were all started by hand, when they were asked for.
UPDATE "imports" SET "created_at" = "started_at";
