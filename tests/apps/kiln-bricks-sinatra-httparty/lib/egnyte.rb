require "httparty"
require "uri"

class Egnyte
  include HTTParty
  base_uri "https://#{ENV["EGNYTE_DOMAIN"]}.egnyte.com"
  format :json

  class SignInRequired < StandardError; end

  SCOPES = ["Egnyte.filesystem", "Egnyte.link", "Egnyte.group"].freeze

  def self.sign_in_url(state)
    params = {
      client_id: ENV["EGNYTE_CLIENT_ID"],
      redirect_uri: "https://bricks.example.com/callback",
      response_type: "code",
      scope: SCOPES.join(","), #~ EG105
      state: state
    }
    "#{base_uri}/puboauth/token?#{URI.encode_www_form(params)}"
  end

  def initialize(token)
    @options = { headers: { "Authorization" => "Bearer #{token}", "Content-Type" => "application/json" } }
  end

  def folder(path)
    parse self.class.get("/pubapi/v1/fs/#{path}", @options) #~ GET /pubapi/v1/fs/{path} handles=specific
  end

  def groups(*ids)
    parse self.class.get("/pubapi/v2/groups", @options.merge(query: { filter: ids.join(",") })) #~ GET /pubapi/v2/groups handles=specific
  end

  def share(path)
    body = { path: path, type: "file", accessibility: "anyone" }.to_json
    parse self.class.post("/pubapi/v1/links", @options.merge(body: body)) #~ POST /pubapi/v1/links handles=specific
  end

  def rename(path, name)
    body = { action: "move", destination: name }.to_json
    parse self.class.post("/pubapi/v1/fs/#{path}", @options.merge(body: body)) #~ POST /pubapi/v1/fs/{path} handles=specific
  end

  private

  def parse(response)
    raise SignInRequired if response.code == 401
    raise "Egnyte: #{response.code} #{response.message}" unless response.success?

    response.parsed_response
  end
end
