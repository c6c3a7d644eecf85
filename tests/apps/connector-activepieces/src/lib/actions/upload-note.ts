import { createAction, Property } from "@activepieces/pieces-framework";
import { AuthenticationType, httpClient, HttpMethod, HttpRequest } from "@activepieces/pieces-common";
import { egnyteAuth } from "../..";

export const uploadNote = createAction({
  name: "upload_note",
  displayName: "Upload note",
  auth: egnyteAuth,
  props: {
    folder: Property.ShortText({ displayName: "Folder", required: true }),
    text: Property.LongText({ displayName: "Text", required: true }),
  },
  async run({ auth, propsValue }) {
    const request: HttpRequest = {
      method: HttpMethod.POST,
      url: `https://${auth.props?.["domain"]}.egnyte.com/pubapi/v1/fs-content${propsValue.folder}/note.txt`,
      body: propsValue.text,
      authentication: { type: AuthenticationType.BEARER_TOKEN, token: auth.access_token },
    };
    const uploaded = await httpClient.sendRequest(request); //~ POST /pubapi/v1/fs-content/{path}
    const link = await httpClient.sendRequest<{ links: unknown[] }>({ //~ POST /pubapi/v1/links; EG101
      method: HttpMethod.POST,
      url: `https://${auth.props?.["domain"]}.egnyte.com/pubapi/v1/links`,
      body: { path: `${propsValue.folder}/note.txt`, type: "file" },
      authentication: { type: AuthenticationType.BEARER_TOKEN, token: auth.access_token },
    });
    return { uploaded: uploaded.body, links: link.body.links };
  },
});
