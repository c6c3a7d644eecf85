require "omniauth-oauth2"

module OmniAuth
  module Strategies
    class Egnyte < OmniAuth::Strategies::OAuth2
      option :name, "egnyte"
      option :scope, %w[Egnyte.filesystem Egnyte.user].join(" ")
      option :client_options, authorize_url: "/puboauth/token", token_url: "/puboauth/token", auth_scheme: :request_body

      def client
        options.client_options.site = "https://#{session['egnyte.domain'] || request.params['domain']}.egnyte.com"
        super
      end

      def request_phase
        session["egnyte.domain"] = request.params["domain"]
        super
      end

      def callback_url
        full_host + callback_path
      end

      uid { session["egnyte.domain"] }
    end
  end
end
