import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from "node:crypto"
import type { ColumnOptions, ValueTransformer } from "typeorm"
import { Column } from "typeorm"

const key = scryptSync(process.env.COLUMN_KEY!, "tannery", 32)

class Sealing implements ValueTransformer {
  to(plain?: string | null) {
    if (plain == null) return plain
    const iv = randomBytes(12)
    const cipher = createCipheriv("aes-256-gcm", key, iv)
    const body = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()])
    return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64")
  }

  from(sealed?: string | null) {
    if (sealed == null) return sealed
    const bytes = Buffer.from(sealed, "base64")
    const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12)).setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8")
  }
}

export const SealedColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: "text", select: false, ...options, transformer: new Sealing() })
