const util = require('util');
const OAuth2Strategy = require('passport-oauth2');
const InternalOAuthError = OAuth2Strategy.InternalOAuthError;

function EgnyteStrategy(options, verify) {
  options = options || {};
  const host = 'https://' + options.domain + '.egnyte.com';
  options.authorizationURL = options.authorizationURL || host + '/puboauth/token';
  options.tokenURL = options.tokenURL || host + '/puboauth/token';
  options.scopeSeparator = options.scopeSeparator || ' ';
  OAuth2Strategy.call(this, options, verify);
  this.name = 'egnyte';
  this._profileURL = host + '/pubapi/v1/userinfo';
  this._oauth2.useAuthorizationHeaderforGET(true);
}

util.inherits(EgnyteStrategy, OAuth2Strategy);

EgnyteStrategy.prototype.userProfile = function (accessToken, done) {
  this._oauth2.get(this._profileURL, accessToken, function (err, body) { //~ GET /pubapi/v1/userinfo
    if (err && err.statusCode === 401) return done(null, false);
    if (err) return done(new InternalOAuthError('failed to fetch user profile', err));
    let json;
    try {
      json = JSON.parse(body);
    } catch (e) {
      return done(e);
    }
    done(null, { provider: 'egnyte', id: json.id, username: json.username });
  });
};

module.exports = EgnyteStrategy;
