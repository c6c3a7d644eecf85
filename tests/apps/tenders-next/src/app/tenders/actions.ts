"use server";
import { revalidatePath } from "next/cache";
import { putTender } from "@/lib/egnyte/client";

export async function upload(data: FormData) {
  const file = data.get("file") as File;
  await putTender(`/Shared/Tenders/${file.name}`, file);
  revalidatePath("/tenders");
}
