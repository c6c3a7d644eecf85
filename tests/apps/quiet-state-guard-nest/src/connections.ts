import { Injectable } from "@nestjs/common";
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import Redis from "ioredis";

@Injectable()
export class Connections {
  private readonly redis = new Redis(process.env.REDIS_URL!);
  private readonly key = Buffer.from(process.env.TOKEN_KEY!, "hex");

  async keep(domain: string, token: string) {
    const iv = randomBytes(12);
    const box = createCipheriv("aes-256-gcm", this.key, iv);
    const sealed = Buffer.concat([iv, box.update(token, "utf8"), box.final(), box.getAuthTag()]);
    await this.redis.set(`egnyte:${domain}`, sealed.toString("base64"));
  }

  async token(domain: string): Promise<string> {
    const sealed = Buffer.from((await this.redis.get(`egnyte:${domain}`))!, "base64");
    const box = createDecipheriv("aes-256-gcm", this.key, sealed.subarray(0, 12));
    box.setAuthTag(sealed.subarray(-16));
    return Buffer.concat([box.update(sealed.subarray(12, -16)), box.final()]).toString("utf8");
  }
}
