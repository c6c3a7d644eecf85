require "httparty"
require "oauth2"

class Egnyte
  include HTTParty
  HOST = "https://#{ENV['EGNYTE_DOMAIN']}.egnyte.com"
  base_uri "#{HOST}/pubapi/v1"

  class << self
    def client
      OAuth2::Client.new(ENV["EGNYTE_KEY"], ENV["EGNYTE_SECRET"],
                         site: HOST, authorize_url: "/puboauth/token", token_url: "/puboauth/token", auth_scheme: :request_body)
    end

    def redeem(code)
      client.auth_code.get_token(code, redirect_uri: "http://orders.tannery.example/connected").token
    end
  end

  def initialize(token)
    @options = { headers: { "Authorization" => "Bearer #{token}" } }
  end

  def orders
    self.class.get("/fs/Shared/Orders", @options) #~ GET /pubapi/v1/fs/{path} handles=specific
  end

  def share(id)
    self.class.post("/links", @options.merge(body: { path: "/Shared/Orders/#{id}", type: "folder" }.to_json)) #~ POST /pubapi/v1/links handles=specific
  end
end
