require "httparty"
require "dotenv/load"

class Egnyte
  include HTTParty
  base_uri "https://#{ENV['EGNYTE_DOMAIN']}.egnyte.com"
  format :json

  def initialize(token)
    @token = token
    @options = { headers: { "Authorization" => "Bearer #{token}" } }
  end

  def folder(path)
    check self.class.get("/pubapi/v1/fs/Shared/#{path}", @options) #~ GET /pubapi/v1/fs/{path} handles=specific
  end

  def links
    check self.class.get("/pubapi/v1/links", query: { access_token: @token, count: 50 }) #~ GET /pubapi/v1/links handles=specific; EG306
  end

  def user
    check self.class.get("/pubapi/v1/userinfo", basic_auth: { username: ENV["EGNYTE_USER"], password: ENV["EGNYTE_PASSWORD"] }) #~ GET /pubapi/v1/userinfo handles=specific; EG307
  end

  private

  def check(response)
    case response.code
    when 200 then response.parsed_response
    when 401 then abort "The Egnyte token is no longer valid"
    else raise "Egnyte answered #{response.code}"
    end
  end
end

egnyte = Egnyte.new(ENV["EGNYTE_TOKEN"])
puts egnyte.user["username"]
egnyte.folder("Sermons").fetch("files", []).each { |file| puts file["name"] }
puts egnyte.links["count"]
