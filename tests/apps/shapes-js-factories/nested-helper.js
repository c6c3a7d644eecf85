/** One helper inside, several functions outside. */
export function createLibrary(domain, token) {
  const get = async (path) => {
    const answer = await fetch(`https://${domain}.egnyte.com/pubapi${path}`, { headers: { Authorization: `Bearer ${token}` } });
    if (!answer.ok) throw new Error(answer.status === 401 ? 'sign in again' : answer.statusText);
    return answer.json();
  };
  return {
    shelves: () => get('/v1/fs/Shared/Shelves'), //~ GET /pubapi/v1/fs/{path}
    marks: () => get('/v1/bookmarks'), //~ GET /pubapi/v1/bookmarks
    readers: () => get('/v2/users'), //~ GET /pubapi/v2/users
  };
}
