export interface Connection { domain: string; token: string }

/** The connections stay in the vault service; `take` gives one out and forgets it. */
export abstract class Vault {
  abstract take(id: string): Promise<Connection>
  abstract lend(id: string): Promise<Connection>
}
