import { Notice, Plugin, request, requestUrl } from 'obsidian';

const base = 'https://covenotes.egnyte.com/pubapi/v1';

export default class CoveNotes extends Plugin {
  async onload() {
    const { bearer } = (await this.loadData()) ?? {};
    this.addCommand({ id: 'share', name: 'Share this note', callback: () => this.share(bearer, this.app.workspace.getActiveFile()?.path ?? '') });
    this.addCommand({ id: 'who', name: 'Who am I', callback: () => this.who(bearer) });
    this.addCommand({ id: 'rain', name: 'Will it rain', callback: () => requestUrl('https://rain.example/pubapi') });
  }

  private async share(bearer: string, path: string) {
    const answer = await requestUrl({ //~ POST /pubapi/v1/links handles=specific
      url: `${base}/links`,
      method: 'POST',
      headers: { Authorization: `Bearer ${bearer}` },
      contentType: 'application/json',
      body: JSON.stringify({ path, type: 'file' }),
      throw: false,
    });
    if (answer.status === 401) new Notice('Connect again in the settings.');
    else if (answer.status < 300) await navigator.clipboard.writeText(answer.json.links[0].url);
  }

  private async who(bearer: string) {
    try {
      const text = await request({ url: `${base}/userinfo`, headers: { Authorization: `Bearer ${bearer}` } }); //~ GET /pubapi/v1/userinfo handles=generic
      new Notice(JSON.parse(text).username);
    } catch (refused) { //~ EG402
      new Notice(`That went wrong: ${refused}`);
    }
  }
}
