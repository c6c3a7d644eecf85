class Gates {
  constructor(MILL, $http, signedIn) {
    this.mill = MILL;
    this.http = $http;
    this.signedIn = signedIn;
  }

  remarks() {
    return this.http({ url: `${this.mill.files}/notes`, method: 'GET', headers: { Authorization: `Bearer ${this.signedIn.token}` } }) //~ GET /pubapi/v1/notes handles=specific
      .then((answer) => answer.data.notes, (refused) => (refused.status === 401 ? this.signedIn.end() : Promise.reject(refused)));
  }
}
Gates.$inject = ['MILL', '$http', 'signedIn'];

angular.module('mill').service('gates', Gates);
