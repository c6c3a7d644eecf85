import { AxiosError } from "axios";
import winston from "winston";

export const log = winston.createLogger({ transports: [new winston.transports.Console()] });

// An AxiosError carries its request, and with it the form and the Authorization header.
export function plain(error: unknown) {
  if (error instanceof AxiosError) return { code: error.code, status: error.response?.status, url: error.config?.url };
  return { message: "unexpected" };
}

export function without<T extends Record<string, unknown>>(object: T, ...names: (keyof T)[]) {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}
