require "net/http"
require "json"

class EgnyteClient
  class Unauthorized < StandardError; end

  def initialize(domain)
    @base = "https://#{domain}.egnyte.com"
  end

  def exchange(code)
    uri = URI("#{@base}/puboauth/token")
    res = Net::HTTP.post_form(uri,
      "client_id" => ENV["EGNYTE_CLIENT_ID"],
      "client_secret" => ENV["EGNYTE_CLIENT_SECRET"],
      "redirect_uri" => "https://claims.example.com/egnyte/callback",
      "code" => code,
      "grant_type" => "authorization_code")
    Rails.logger.info("Egnyte token endpoint: #{res.code}")
    Rails.logger.info("Egnyte token endpoint: #{res.body}") #~ EG305
    JSON.parse(res.body)
  end

  def list(token, path)
    uri = URI("#{@base}/pubapi/v1/fs#{path}")
    req = Net::HTTP::Get.new(uri) #~ GET /pubapi/v1/fs/{path} handles=specific
    req["Authorization"] = "Bearer #{token}"
    res = Net::HTTP.start(uri.host, uri.port, use_ssl: true) { |http| http.request(req) }
    raise Unauthorized if res.code == "401"
    JSON.parse(res.body)
  end
end
