export async function links(domain, token) {
  const address = new URL(`https://${domain}.egnyte.com/pubapi/v1/links`);
  address.searchParams.append('access_token', token);
  const whole = new URL(address.toString());
  if (!whole.searchParams.has('access_token')) throw new Error('connect first');
  console.log(`asks ${whole.pathname}`);
  const answer = await fetch(address.toString()); //~ GET /pubapi/v1/links handles=specific
  if (answer.status === 401) throw new Error('connect again');
  if (answer.status === 429) throw new Error(`wait ${answer.headers.get('Retry-After')} seconds`);
  return (await answer.json()).links;
}
