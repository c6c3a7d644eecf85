# frozen_string_literal: true

require "oauth2"

class Tithes
  HOST = "https://#{ENV.fetch('EGNYTE_DOMAIN')}.egnyte.com"
  LEDGER_HOST = "https://ledger.example"

  def initialize(key, secret, token)
    @key = key
    @secret = secret
    @token = token
  end

  def links
    ask :get, "/pubapi/v1/links" #~ GET /pubapi/v1/links
  end

  def drop(id)
    ask(
      :delete, #~^ DELETE /pubapi/v1/links/{link_id}
      "/pubapi/v1/links/#{id}"
    )
  end

  def whoami
    access.get("/pubapi/v1/userinfo").parsed #~ GET /pubapi/v1/userinfo
  end

  # Another vendor's ledger has links as well.
  def pages
    ledger = OAuth2::Client.new(@key, @secret, site: LEDGER_HOST)
    OAuth2::AccessToken.new(ledger, @token).get("/pubapi/v1/links").parsed
  end

  private

  def access
    @access ||= OAuth2::AccessToken.new(OAuth2::Client.new(@key, @secret, options), @token)
  end

  def options
    { site: HOST, raise_errors: true }
  end

  def ask(method, path)
    access.request(method, path).parsed
  end
end

tithes = Tithes.new("key", ENV["SECRET"], ENV["TOKEN"])
tithes.links
tithes.drop("abc")
tithes.whoami
tithes.pages
