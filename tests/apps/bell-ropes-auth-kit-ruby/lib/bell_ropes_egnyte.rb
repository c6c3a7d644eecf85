require "oauth2"

module BellRopesEgnyte
  class Session
    def initialize(domain, key, secret, **options)
      @options = options
      @client = OAuth2::Client.new(key, secret,
                                   site: "https://#{domain}.egnyte.com",
                                   authorize_url: "/puboauth/token",
                                   token_url: "/puboauth/token",
                                   auth_scheme: :request_body)
    end

    def authorize_url(redirect_uri, params = {})
      @client.auth_code.authorize_url({ redirect_uri: redirect_uri }.merge(params))
    end

    def authorize_url_for(params)
      @client.auth_code.authorize_url(@options.merge(params))
    end

    def authorize_url_for_ringers(redirect_uri, state)
      @client.auth_code.authorize_url(redirect_uri: redirect_uri, state: state) #~ EG103:warning
    end

    def token(user, password, params = {})
      @client.password.get_token(user, password, params) #~ EG203:note
    end
  end
end
