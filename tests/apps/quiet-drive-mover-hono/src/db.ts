import { customType, pgTable, text } from "drizzle-orm/pg-core";
import { drizzle } from "drizzle-orm/node-postgres";
import { seal, unseal } from "./seal.js";

const sealed = customType<{ data: string; driverData: string }>({
  dataType: () => "text",
  toDriver: (value) => seal(value),
  fromDriver: (value) => unseal(value),
});

export const grants = pgTable("grants", {
  company: text("company").notNull(),
  provider: text("provider", { enum: ["google", "egnyte"] }).notNull(),
  domain: text("domain"),
  token: sealed("token").notNull(),
});

export const db = drizzle(process.env.DATABASE_URL!, { schema: { grants } });
