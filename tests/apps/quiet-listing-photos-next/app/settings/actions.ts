"use server";

import { revalidatePath } from "next/cache";
import { requireAgent } from "@/lib/agent";
import { endGrant } from "@/lib/egnyte";
import { prisma } from "@/lib/prisma";

export async function disconnectEgnyte() {
  const agent = await requireAgent();
  const answer = await endGrant(agent.id);
  if (answer.ok) {
    await prisma.egnyteConnection.delete({ where: { agentId: agent.id } });
  }
  revalidatePath("/settings");
}
