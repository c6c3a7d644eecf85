type Grant = { domain: string; token: string }

export async function saveGrant(db: D1Database, domain: string, token: string) {
  await db.prepare('INSERT OR REPLACE INTO grants (domain, token) VALUES (?1, ?2)').bind(domain, token).run() //~ EG303
}

export const grantOf = (db: D1Database, domain: string) =>
  db.prepare('SELECT domain, token FROM grants WHERE domain = ?1').bind(domain).first<Grant>()
