import egnyte from "../../egnyte.app.mjs";
import { axios } from "@pipedream/platform";

export default {
  key: "egnyte-make-link",
  name: "Make Link",
  version: "0.0.1",
  type: "action",
  props: {
    egnyte,
    path: { type: "string", label: "Path" },
  },
  async run({ $ }) {
    const response = await axios($, { //~ POST /pubapi/v1/links
      method: "post",
      url: `https://${this.egnyte.$auth.subdomain}.egnyte.com/pubapi/v1/links`,
      headers: { Authorization: `Bearer ${this.egnyte.$auth.oauth_access_token}` },
      data: { path: this.path, type: "file", accessibility: "domain" },
    });
    $.export("$summary", "made a link");
    return response;
  },
};
