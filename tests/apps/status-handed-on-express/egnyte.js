class ApiError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

async function links(root, headers) {
  const answer = await fetch(`${root}/v1/links`, { headers }); //~ GET /pubapi/v1/links handles=unknown
  if (!answer.ok) throw new ApiError(answer.status, 'The links could not be listed');
  return answer.json();
}

async function notes(root, headers) {
  const answer = await fetch(`${root}/v1/notes`, { headers }); //~ GET /pubapi/v1/notes handles=generic
  if (!answer.ok) throw new Error('The notes could not be listed'); //~ EG402
  return answer.json();
}

module.exports = { ApiError, links, notes };
