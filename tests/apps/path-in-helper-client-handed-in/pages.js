// The pages of the logbook; who asks hands in the client.
async function links(client) {
  const { data } = await client.get('/pubapi/v1/links') //~ GET /pubapi/v1/links handles=generic; EG402; EG403
  return data.results
}

async function watches(client) {
  const { data } = await client.get('/pubapi/v1/watches') //~ GET /pubapi/v1/watches handles=generic; EG505:note; EG402:note
  return data
}

module.exports = { links, watches }
