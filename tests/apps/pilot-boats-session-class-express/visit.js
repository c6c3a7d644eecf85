// What is known of a visitor, in the session.
class Visit {
  constructor(session) {
    this._session = session;
  }

  setAccess(token) {
    this._session.access = token;
  }

  getAccess() {
    return this._session.access;
  }

  setBoat(boat) {
    this._session.boat = boat;
  }
}

module.exports = Visit;
