import { CanActivate, ExecutionContext, Injectable } from "@nestjs/common";
import { randomUUID, timingSafeEqual } from "node:crypto";
import type { Request, Response } from "express";

const NAME = "__Host-started";

/** Gives the browser a word, to be shown on its way back. */
export function begin(res: Response): string {
  const word = randomUUID();
  res.cookie(NAME, word, { httpOnly: true, secure: true, sameSite: "lax", path: "/", maxAge: 600_000 });
  return word;
}

@Injectable()
export class StateGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const req = context.switchToHttp().getRequest<Request>();
    const kept = Buffer.from(String(req.cookies[NAME] ?? ""));
    const shown = Buffer.from(String(req.query.state ?? ""));
    return kept.length > 0 && kept.length === shown.length && timingSafeEqual(kept, shown);
  }
}
