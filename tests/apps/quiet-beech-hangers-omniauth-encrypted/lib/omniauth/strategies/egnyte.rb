require "omniauth-oauth2"

module OmniAuth
  module Strategies
    class Egnyte < OmniAuth::Strategies::OAuth2
      option :name, "egnyte"
      option :scope, "Egnyte.filesystem"
      option :client_options, authorize_url: "/puboauth/token", token_url: "/puboauth/token", auth_scheme: :request_body

      uid { session["egnyte.domain"] }

      def client
        options.client_options.site = "https://#{session['egnyte.domain']}.egnyte.com"
        super
      end
    end
  end
end
