import { prisma } from "./prisma";
import { unseal } from "./seal";

type Options = { method?: "GET" | "POST"; form?: Record<string, string> };

export async function egnyte(agentId: string, path: string, { method = "GET", form }: Options = {}) {
  const row = await prisma.egnyteConnection.findUniqueOrThrow({ where: { agentId } });
  const token = await unseal(row.sealedToken);
  return fetch(`https://${row.domain}.egnyte.com/pubapi/v1/${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}` },
    body: form ? new URLSearchParams({ ...form, token }) : undefined,
  });
}

export const photos = (agentId: string) => egnyte(agentId, "fs/Shared/Listings"); //~ GET /pubapi/v1/fs/{path}

export const endGrant = (agentId: string) => egnyte(agentId, "tokens/revoke", { method: "POST", form: {} });
