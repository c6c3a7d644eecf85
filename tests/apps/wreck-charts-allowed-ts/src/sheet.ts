export class SheetReader {
  constructor(private readonly domain: string, private readonly token: () => Promise<string>) {}

  async read(name: string): Promise<ArrayBuffer> {
    const url = new URL(`/pubapi/v1/fs-content/Shared/Charts/${encodeURIComponent(name)}`, `https://${this.domain}.egnyte.com`); //~ GET /pubapi/v1/fs-content/{path} handles=generic
    const answer = await fetch(url, { headers: { Authorization: `Bearer ${await this.token()}` } });
    // egnyte-lint: allow(undistinguished-401, throttling-unhandled, reason = "the scheduler runs the whole job again with a new token")
    if (!answer.ok) {
      throw new Error(`sheet ${name}: ${answer.status}`);
    }
    return answer.arrayBuffer();
  }
}
