require "omniauth-oauth2"

module OmniAuth
  module Strategies
    class Egnyte < OmniAuth::Strategies::OAuth2
      SCOPES = %w[Egnyte.filesystem Egnyte.bookmark Egnyte.filesystem].freeze #~ EG106

      option :name, "egnyte"
      option :client_options, {
        site: "https://#{ENV.fetch('EGNYTE_DOMAIN')}.egnyte.com",
        authorize_url: "/puboauth/token",
        token_url: "/puboauth/token",
        auth_scheme: :request_body
      }
      option :scope, SCOPES.join(" ")

      uid { access_token.token }
    end
  end
end
