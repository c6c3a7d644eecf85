require "omniauth-oauth2"

module OmniAuth
  module Strategies
    class Egnyte < OmniAuth::Strategies::OAuth2
      option :name, "egnyte"
      option :scope, "Egnyte.filesystem Egnyte.link"
      option :client_options, {
        site: "https://#{ENV['EGNYTE_DOMAIN']}.egnyte.com",
        authorize_url: "/puboauth/token",
        token_url: "/puboauth/token",
        auth_scheme: :request_body
      }

      uid { raw_info["id"] }

      info { { name: raw_info["username"] } }

      def raw_info
        @raw_info ||= access_token.get("/pubapi/v1/userinfo").parsed #~ GET /pubapi/v1/userinfo
      end

      def callback_url
        full_host + callback_path
      end
    end
  end
end
