export default defineEventHandler(async (event) => {
  const egnyte = await egnyteFor(event)
  const hall = getRouterParam(event, 'hall')
  const folder = await egnyte<{ files?: { name: string }[] }>(`/fs/Shared/Halls/${hall}`) //~ GET /pubapi/v1/fs/{path} handles=specific
  return (folder.files ?? []).map((file) => file.name)
})
