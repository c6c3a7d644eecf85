import { axios } from "@pipedream/platform";
import Bottleneck from "bottleneck";

const limiter = new Bottleneck({ minTime: 500, maxConcurrent: 1 });
const send = limiter.wrap(axios);

export default {
  type: "app",
  app: "egnyte",
  propDefinitions: {
    groupId: {
      type: "string",
      label: "Group",
      async options({ page }) {
        const { resources } = await this.listGroups({ params: { startIndex: page * 50 } });
        return resources.map(({ id, displayName }) => ({ value: id, label: displayName }));
      },
    },
  },
  methods: {
    _url(path) {
      return `https://${this.$auth.subdomain}.egnyte.com/pubapi${path}`;
    },
    _request({ $ = this, path, headers, ...rest }) {
      return send($, {
        url: this._url(path),
        headers: { ...headers, Authorization: `Bearer ${this.$auth.oauth_access_token}` },
        ...rest,
      });
    },
    listGroups(opts = {}) {
      return this._request({ path: "/v2/groups", ...opts }); //~ ? /pubapi/v2/groups
    },
    createFolder({ folderPath }) {
      return this._request({ //~ POST /pubapi/v1/fs/{path}
        method: "POST",
        path: `/v1/fs/${folderPath}`,
        data: { action: "add_folder" },
      });
    },
  },
};
