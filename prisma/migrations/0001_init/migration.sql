-- Both are trusted extensions: the owner of the database may make them.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- CreateTable
CREATE TABLE "workspace" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "phone_country" TEXT NOT NULL,
    "data_revision" INTEGER NOT NULL DEFAULT 0,
    "demo_seed" TEXT,
    "demo_day" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stores" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "city" TEXT,

    CONSTRAINT "stores_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "imports" (
    "id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "files" JSONB NOT NULL DEFAULT '[]',
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_errors" (
    "import_id" UUID NOT NULL,
    "file" TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    "column" TEXT NOT NULL,
    "value" TEXT,
    "problem" TEXT NOT NULL,
    "fix" TEXT NOT NULL,

    CONSTRAINT "import_errors_pkey" PRIMARY KEY ("import_id","file","row","column")
);

-- CreateTable
CREATE TABLE "audit" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "orders" (
    "customer_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "purchased_at" TIMESTAMPTZ(3) NOT NULL,
    "day" DATE NOT NULL,
    "channel" TEXT,
    "store_id" TEXT,

    CONSTRAINT "orders_pkey" PRIMARY KEY ("customer_id","id")
);

-- CreateTable
CREATE TABLE "purchase_lines" (
    "customer_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "product_id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "quantity" INTEGER NOT NULL DEFAULT 1,
    "unit_price" DECIMAL(14,4),
    "currency" TEXT,
    "size" TEXT,
    "occasion" TEXT,
    "returned" BOOLEAN NOT NULL DEFAULT false,
    "returned_day" DATE,

    CONSTRAINT "purchase_lines_pkey" PRIMARY KEY ("customer_id","id")
);

-- CreateTable
CREATE TABLE "events" (
    "customer_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "product_id" TEXT,
    "query" TEXT,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "day" DATE NOT NULL,
    "session_id" TEXT,

    CONSTRAINT "events_pkey" PRIMARY KEY ("customer_id","id")
);

-- CreateTable
CREATE TABLE "population_rollups" (
    "taxonomy_version" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "attribute" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "items" INTEGER NOT NULL,

    CONSTRAINT "population_rollups_pkey" PRIMARY KEY ("taxonomy_version","source","day","attribute","value")
);

-- CreateTable
CREATE TABLE "population_snapshots" (
    "id" TEXT NOT NULL,
    "taxonomy_version" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "data" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "population_snapshots_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "population_pointers" (
    "taxonomy_version" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "data_revision" INTEGER NOT NULL,
    "snapshot_id" TEXT NOT NULL,

    CONSTRAINT "population_pointers_pkey" PRIMARY KEY ("taxonomy_version","day","data_revision")
);

-- CreateTable
CREATE TABLE "products" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "category" TEXT,
    "color" TEXT,
    "material" TEXT,
    "pattern" TEXT,
    "department" TEXT,
    "brand" TEXT,
    "price" DECIMAL(14,4),
    "currency" TEXT,
    "sizes" TEXT[],
    "image_url" TEXT,
    "description" TEXT,
    "occasion" TEXT,
    "known_from" DATE NOT NULL,

    CONSTRAINT "products_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_tags" (
    "product_id" TEXT NOT NULL,
    "taxonomy_version" TEXT NOT NULL,
    "tags" JSONB NOT NULL,

    CONSTRAINT "product_tags_pkey" PRIMARY KEY ("product_id","taxonomy_version")
);

-- CreateTable
CREATE TABLE "stock" (
    "product_id" TEXT NOT NULL,
    "size" TEXT NOT NULL,
    "store_id" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,

    CONSTRAINT "stock_pkey" PRIMARY KEY ("product_id","size","store_id")
);

-- CreateTable
CREATE TABLE "customers" (
    "id" TEXT NOT NULL,
    "name" TEXT,
    "birth_date" DATE,
    "gender" TEXT,
    "city" TEXT,
    "country" TEXT,
    "store_id" TEXT,
    "customer_type" TEXT NOT NULL DEFAULT 'person',
    "company" TEXT,
    "vip" BOOLEAN,
    "profiling_consent" BOOLEAN,
    "marketing_consent" BOOLEAN,
    "client_since" TIMESTAMPTZ(3),
    "imported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "search_text" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "customers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "customer_identifiers" (
    "customer_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "given" TEXT NOT NULL,

    CONSTRAINT "customer_identifiers_pkey" PRIMARY KEY ("customer_id","kind","value")
);

-- CreateTable
CREATE TABLE "notes" (
    "customer_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notes_pkey" PRIMARY KEY ("customer_id","id")
);

-- CreateTable
CREATE TABLE "appointments" (
    "customer_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "store_id" TEXT NOT NULL,
    "user_id" UUID,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "day" DATE NOT NULL,
    "booked_day" DATE NOT NULL,
    "place" TEXT,
    "subject" TEXT,

    CONSTRAINT "appointments_pkey" PRIMARY KEY ("customer_id","id")
);

-- CreateTable
CREATE TABLE "profiles" (
    "customer_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "generated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "as_of" DATE NOT NULL,
    "engine" JSONB NOT NULL,
    "taxonomy_version" TEXT NOT NULL,
    "population_id" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "coverage" JSONB NOT NULL,
    "confidence" JSONB NOT NULL,
    "texts" JSONB NOT NULL,
    "evidence" JSONB NOT NULL,
    "signals" JSONB NOT NULL,
    "looks" JSONB NOT NULL,
    "opportunities" JSONB NOT NULL,
    "usage" JSONB NOT NULL,
    "requested_by" TEXT NOT NULL,

    CONSTRAINT "profiles_pkey" PRIMARY KEY ("customer_id","version")
);

-- CreateTable
CREATE TABLE "current_profiles" (
    "customer_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "generated_at" TIMESTAMPTZ(3) NOT NULL,
    "as_of" DATE NOT NULL,
    "style_line" TEXT NOT NULL,
    "moment_line" TEXT NOT NULL,
    "palette" JSONB NOT NULL,
    "new_behavior" BOOLEAN NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,
    "opportunities" INTEGER NOT NULL,
    "search_text" TEXT NOT NULL,

    CONSTRAINT "current_profiles_pkey" PRIMARY KEY ("customer_id")
);

-- CreateTable
CREATE TABLE "corrections" (
    "customer_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "text" TEXT,
    "author" TEXT NOT NULL,
    "reason" TEXT,
    "day" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "corrections_pkey" PRIMARY KEY ("customer_id","id")
);

-- CreateTable
CREATE TABLE "opportunities" (
    "customer_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "trigger" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "product_ids" TEXT[],
    "due_on" DATE NOT NULL,
    "expires_on" DATE NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "closed_by" TEXT,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "opportunities_pkey" PRIMARY KEY ("customer_id","key")
);

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_stores" (
    "user_id" UUID NOT NULL,
    "store_id" TEXT NOT NULL,

    CONSTRAINT "user_stores_pkey" PRIMARY KEY ("user_id","store_id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_failures" (
    "id" BIGSERIAL NOT NULL,
    "account" TEXT NOT NULL,
    "network" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_in_failures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_tokens" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "hint" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "store_ids" TEXT[],
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "audit_subject_at_idx" ON "audit"("subject", "at");

-- CreateIndex
CREATE INDEX "orders_customer_id_day_idx" ON "orders"("customer_id", "day");

-- CreateIndex
CREATE UNIQUE INDEX "orders_id_key" ON "orders"("id");

-- CreateIndex
CREATE INDEX "purchase_lines_customer_id_day_idx" ON "purchase_lines"("customer_id", "day");

-- CreateIndex
CREATE INDEX "purchase_lines_product_id_idx" ON "purchase_lines"("product_id");

-- CreateIndex
CREATE INDEX "purchase_lines_day_idx" ON "purchase_lines"("day");

-- CreateIndex
CREATE INDEX "purchase_lines_returned_day_idx" ON "purchase_lines"("returned_day");

-- CreateIndex
CREATE INDEX "events_customer_id_day_idx" ON "events"("customer_id", "day");

-- CreateIndex
CREATE INDEX "events_day_idx" ON "events"("day");

-- CreateIndex
CREATE INDEX "customers_store_id_idx" ON "customers"("store_id");

-- CreateIndex
CREATE INDEX "customers_search_text_trgm" ON "customers" USING GIN ("search_text" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "customer_identifiers_kind_value_idx" ON "customer_identifiers"("kind", "value");

-- CreateIndex
CREATE INDEX "appointments_store_id_day_idx" ON "appointments"("store_id", "day");

-- CreateIndex
CREATE UNIQUE INDEX "profiles_id_key" ON "profiles"("id");

-- CreateIndex
CREATE INDEX "current_profiles_search_text_trgm" ON "current_profiles" USING GIN ("search_text" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "corrections_customer_id_key_idx" ON "corrections"("customer_id", "key");

-- CreateIndex
CREATE INDEX "opportunities_status_due_on_idx" ON "opportunities"("status", "due_on");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "sign_in_failures_account_at_idx" ON "sign_in_failures"("account", "at");

-- CreateIndex
CREATE INDEX "sign_in_failures_network_at_idx" ON "sign_in_failures"("network", "at");

-- CreateIndex
CREATE UNIQUE INDEX "api_tokens_hash_key" ON "api_tokens"("hash");

-- AddForeignKey
ALTER TABLE "purchase_lines" ADD CONSTRAINT "purchase_lines_customer_id_order_id_fkey" FOREIGN KEY ("customer_id", "order_id") REFERENCES "orders"("customer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_tags" ADD CONSTRAINT "product_tags_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_identifiers" ADD CONSTRAINT "customer_identifiers_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_stores" ADD CONSTRAINT "user_stores_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
