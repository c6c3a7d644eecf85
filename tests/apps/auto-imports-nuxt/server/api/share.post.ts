export default defineEventHandler(async (event) => {
  const { name } = await readBody<{ name: string }>(event);
  const made = await cabinet<{ links: { url: string }[] }>('/v1/links', 'POST', { path: `${SHELF}/${name}`, type: 'file', accessibility: 'anyone' }); //~ POST /pubapi/v1/links handles=specific
  return made.links[0].url;
});
