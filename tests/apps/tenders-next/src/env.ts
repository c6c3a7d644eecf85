import { z } from "zod";

const schema = z.object({
  EGNYTE_CLIENT_ID: z.string().min(1),
  EGNYTE_CLIENT_SECRET: z.string().min(1),
  APP_URL: z.string().url(),
  SESSION_PASSWORD: z.string().min(32),
});

export const env = schema.parse(process.env);
