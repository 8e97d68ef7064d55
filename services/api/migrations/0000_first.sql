CREATE TABLE "interview_logs" (
	"id" text PRIMARY KEY NOT NULL,
	"owner" text,
	"owner_epoch" integer DEFAULT 0 NOT NULL,
	"lease_until" timestamp with time zone DEFAULT '1970-01-01T00:00:00.000Z' NOT NULL,
	"last_seq" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "interviews" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"client_request_id" text NOT NULL,
	"created_at_ms" bigint NOT NULL,
	CONSTRAINT "interviews_client_request_id_unique" UNIQUE("client_request_id")
);
--> statement-breakpoint
CREATE TABLE "session_events" (
	"interview_id" text NOT NULL,
	"seq" integer NOT NULL,
	"type" text NOT NULL,
	"payload" jsonb NOT NULL,
	"key" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "session_events_interview_id_seq_pk" PRIMARY KEY("interview_id","seq")
);
--> statement-breakpoint
ALTER TABLE "session_events" ADD CONSTRAINT "session_events_interview_id_interview_logs_id_fk" FOREIGN KEY ("interview_id") REFERENCES "public"."interview_logs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "session_events_key" ON "session_events" USING btree ("interview_id","key");--> statement-breakpoint
CREATE INDEX "session_events_at" ON "session_events" USING btree ("at");