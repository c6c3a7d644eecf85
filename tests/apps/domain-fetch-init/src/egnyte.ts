const EGNYTE = 'https://contosobuild.egnyte.com'; //~ EG501

let token = '';
export const useToken = (value: string) => {
  token = value;
};

async function call<T>(path: string, init: RequestInit = {}): Promise<T> {
  const answer = await fetch(`${EGNYTE}/pubapi${path}`, {
    ...init,
    headers: { ...init.headers, Authorization: `Bearer ${token}` },
  });
  if (answer.status === 401) {
    token = '';
    throw new Error('please sign in again');
  }
  if (answer.status === 429) {
    await new Promise((again) => setTimeout(again, Number(answer.headers.get('Retry-After')) * 1000));
    return call<T>(path, init);
  }
  return answer.json();
}

export const folder = (path: string) => call(`/v1/fs/${path}`); //~ GET /pubapi/v1/fs/{path} handles=specific
export const share = (body: object) => call('/v1/links', { method: 'POST', body: JSON.stringify(body) }); //~ POST /pubapi/v1/links handles=specific
