enum Scheme { Basic, Token, Bearer } //~ EG307

enum Area {
  Crossings = 'fs/Shared/Crossings',
  Tickets = 'links',
}

const domain = process.env.EGNYTE_DOMAIN;
const token = process.env.EGNYTE_TOKEN;

// The name of a member stands under its number.
async function ask(area: Area, scheme: Scheme) {
  const answer = await fetch(`https://${domain}.egnyte.com/pubapi/v1/${area}`, {
    headers: { Authorization: `${Scheme[scheme]} ${token}` },
  });
  if (answer.status === 401) throw new Error('sign in to Egnyte again');
  if (answer.status === 429) throw new Error(`try again in ${answer.headers.get('retry-after')} seconds`);
  return answer.json();
}

console.log(await ask(Area.Crossings, Scheme.Bearer)); //~ GET /pubapi/v1/fs/{path} handles=specific
console.log(await ask(Area.Tickets, Scheme.Token)); //~ GET /pubapi/v1/links handles=specific
