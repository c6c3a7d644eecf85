import { authorization, begin, finish } from './session.js';

const domain = new URLSearchParams(location.search).get('domain') ?? 'acme'; //~ EG501:note

async function plans() {
  const answer = await fetch(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared/Floorplans`, { headers: authorization() }); //~ GET /pubapi/v1/fs/{path} handles=specific
  if (answer.status === 401) { //~ EG403
    begin(domain);
    return [];
  }
  return (await answer.json()).files;
}

if (finish()) {
  const files = await plans();
  localStorage.setItem('floorplan.last', JSON.stringify(files.map((file) => file.path)));
} else {
  begin(domain);
}
