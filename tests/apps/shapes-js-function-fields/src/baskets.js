export class Baskets {
  #domain;
  #token;

  constructor(domain, token) {
    this.#domain = domain;
    this.#token = token;
  }

  #get = (path) => fetch(`https://${this.#domain}.egnyte.com/pubapi/v1/${path}`, { headers: { Authorization: `Bearer ${this.#token}` } });  //~ EG401; EG403

  weighed = async (folder) => {
    const answer = await this.#get(`fs/Shared/Baskets/${folder}`); //~ GET /pubapi/v1/fs/{path} handles=none
    return answer.json();
  };

  bookmarks = () => this.#get('bookmarks').then((answer) => answer.json()); //~ GET /pubapi/v1/bookmarks handles=none

  /** The scales at the gate are no business of Egnyte's. */
  gate = async () => (await fetch('http://scales.local/pubapi/v1/gate')).json();
}
