class TokenService {
  getLocalAccessToken() {
    const user = JSON.parse(localStorage.getItem("user"));
    return user?.accessToken;
  }

  updateLocalAccessToken(token) {
    let user = JSON.parse(localStorage.getItem("user")) || {};
    user.accessToken = token;
    localStorage.setItem("user", JSON.stringify(user)); //~ EG301
  }

  setLastFolder(folder) {
    const view = JSON.parse(localStorage.getItem("view")) || {};
    view.folder = folder;
    localStorage.setItem("view", JSON.stringify(view));
  }
}

export default new TokenService();
