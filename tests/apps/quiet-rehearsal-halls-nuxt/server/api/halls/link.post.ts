export default defineEventHandler(async (event) => {
  const egnyte = await egnyteFor(event)
  const { path } = await readBody(event)
  const answer = await egnyte<{ links: { url: string }[] }>('/links', { //~ POST /pubapi/v1/links handles=specific
    method: 'POST',
    body: { path, type: 'file', accessibility: 'anyone' },
  })
  return { url: answer.links[0].url }
})
