export default defineEventHandler(async () => {
  const { files } = await cabinet<{ files: { name: string }[] }>(`/v1/fs${SHELF}?list_content=true`); //~ GET /pubapi/v1/fs/{path} handles=specific
  return files.map((file) => file.name);
});
