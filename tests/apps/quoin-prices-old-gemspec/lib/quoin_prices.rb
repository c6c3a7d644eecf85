require "oauth2"

module QuoinPrices
  # Sends users to the page of their account, and fetches the token.
  class SignIn
    def initialize(domain, client_id, secret, redirect_uri)
      @domain = domain
      @client_id = client_id
      @secret = secret
      @redirect_uri = redirect_uri
    end

    def page
      client.auth_code.authorize_url(redirect_uri: @redirect_uri) #~ EG103:warning EG205:note
    end

    def token(code)
      client.auth_code.get_token(code, redirect_uri: @redirect_uri)
    end

    private

    def client
      OAuth2::Client.new(@client_id, @secret, {
        site: "https://#{@domain}.egnyte.com",
        authorize_url: "/puboauth/token",
        token_url: "/puboauth/token"
      })
    end
  end
end
