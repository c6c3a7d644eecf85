require 'oauth2'
require_relative 'api'

class Museum
  def client
    @client ||= OAuth2::Client.new(
      ENV.fetch('EGNYTE_KEY'), ENV.fetch('EGNYTE_SECRET'),
      site: "https://#{ENV.fetch('EGNYTE_DOMAIN')}.egnyte.com", token_url: '/puboauth/token'
    )
  end

  def token
    @token ||= OAuth2::AccessToken.new(client, ENV.fetch('EGNYTE_TOKEN'), refresh_token: ENV.fetch('EGNYTE_REFRESH'))
  end

  def api
    @api ||= Api.new(token: token, renew: -> { @token = token.refresh! })
  end
end

museum = Museum.new
puts museum.api.links['count']
puts museum.api.tours
