require "omniauth-oauth2"

module OmniAuth
  module Strategies
    class Egnyte < OmniAuth::Strategies::OAuth2
      option :name, "egnyte"
      option :client_options, {
        authorize_url: "/puboauth/token",
        token_url: "/puboauth/token"
      }

      uid { raw_info["id"] }

      info do
        { name: raw_info["username"] }
      end

      def setup_phase
        options.client_options.site = "https://#{session['egnyte_domain']}.egnyte.com"
        super
      end

      def raw_info
        @raw_info ||= access_token.get("/pubapi/v1/userinfo").parsed #~ GET /pubapi/v1/userinfo
      end
    end
  end
end
