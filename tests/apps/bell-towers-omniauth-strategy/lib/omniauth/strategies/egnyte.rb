require "omniauth-oauth2"

module OmniAuth
  module Strategies
    class Egnyte < OmniAuth::Strategies::OAuth2
      option :name, "egnyte"
      option :scope, "Egnyte.filesystem"
      option :provider_ignores_state, true #~ EG206
      option :client_options, {
        site: "https://#{ENV.fetch("EGNYTE_DOMAIN")}.egnyte.com",
        authorize_url: "/puboauth/token",
        token_url: "/puboauth/token",
        auth_scheme: :request_body
      }

      def callback_url
        "https://towers.example.com/auth/egnyte/callback"
      end
    end
  end
end
