import { cookies } from "next/headers";
import { NextResponse } from "next/server";
import { listFolder } from "@/lib/egnyte";

export async function GET() {
  const token = (await cookies()).get("egnyte_session")?.value;
  if (!token) return NextResponse.json({ error: "not connected" }, { status: 401 });
  return NextResponse.json(await listFolder(token, "Orders"));
}
