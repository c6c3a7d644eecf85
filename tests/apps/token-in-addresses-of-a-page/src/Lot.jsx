import { held, host } from './held.js';

const content = (path) => `https://${host()}/pubapi/v1/fs-content${path}?access_token=${held()}`; //~ EG306

export function Lot({ lot }) {
  return (
    <figure>
      <img
        alt={lot.name}
        src={
          content(lot.photo) //~^^^ GET /pubapi/v1/fs-content/{path} handles=unknown
        }
      />
      <a href={`https://${host()}/navigate/file/${lot.fileId}`}>open in Egnyte</a>
      <a href={`https://viewer.example.com/open?access_token=${lot.viewerKey}`}>open in the viewer</a>
    </figure>
  );
}
