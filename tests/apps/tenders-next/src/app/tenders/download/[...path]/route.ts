import { openTender } from "@/lib/egnyte/client";

export async function GET(_: Request, { params }: { params: { path: string[] } }) {
  return new Response(await openTender(params.path.join("/")));
}
