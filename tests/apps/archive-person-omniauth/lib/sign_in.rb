require "omniauth-oauth2"

module OmniAuth
  module Strategies
    class Archive < OmniAuth::Strategies::OAuth2
      option :name, "archive"
      option :scope, "Egnyte.filesystem" #~ EG102
      option :client_options,
             site: "https://archive.egnyte.com",
             authorize_url: "https://archive.egnyte.com/puboauth/token",
             token_url: "https://archive.egnyte.com/puboauth/token"

      info { { name: person["first_name"] } }

      # Asked by the client of the strategy itself.
      def person
        @person ||= client.request(:get, "https://archive.egnyte.com/pubapi/v1/userinfo").parsed  #~ GET /pubapi/v1/userinfo handles=specific; EG501
      rescue ::OAuth2::Error => e
        raise "sign in again" if e.response.status == 401
        raise "later" if e.response.status == 429

        raise
      end
    end
  end
end
