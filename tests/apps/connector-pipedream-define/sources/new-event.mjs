import { axios } from "@pipedream/platform";

export default defineComponent({
  key: "egnyte-new-event",
  name: "New Event",
  type: "source",
  props: {
    egnyte: { type: "app", app: "egnyte" },
    db: "$.service.db",
  },
  methods: {
    base() {
      return `https://${this.egnyte.$auth.subdomain}.egnyte.com/pubapi`;
    },
    headers() {
      return { Authorization: `Bearer ${this.egnyte.$auth.oauth_access_token}` };
    },
  },
  async run({ $ }) {
    const { latest_event_id: id } = await axios($, { //~ GET /pubapi/v2/events/cursor
      url: `${this.base()}/v2/events/cursor`,
      headers: this.headers(),
    });
    this.db.set("cursor", id);
    return await axios($, { //~ POST /pubapi/v1/links
      method: "POST",
      url: `${this.base()}/v1/links`,
      headers: this.headers(),
      data: { path: "/Shared", type: "folder" },
    });
  },
});
