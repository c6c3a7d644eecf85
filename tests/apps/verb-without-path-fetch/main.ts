/** A client of which only reading is used so far. */
class Client {
  constructor(private domain: string, private bearer: string) {}

  get(path: string, version = 'v1') {
    return this.send(path, 'GET', version);
  }

  // Under `/pubapi/v2` there is one endpoint alone that takes this verb; that says nothing of the path.
  put(path: string) {
    return this.send(path, 'PUT', 'v2'); //~ EG902
  }

  private async send(path: string, method: string, version: string) {
    const answer = await fetch(`https://${this.domain}.egnyte.com/pubapi/${version}${path}`, { method, headers: { Authorization: `Bearer ${this.bearer}` } });
    if (answer.status === 401) throw new Error('sign in again');
    return answer.json();
  }
}

new Client(process.env.EGNYTE_DOMAIN, process.env.EGNYTE_TOKEN).get('/userinfo').then(console.table); //~ GET /pubapi/v1/userinfo handles=specific
