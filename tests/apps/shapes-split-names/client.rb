require "net/http"
require "json"

class Client
  def initialize(domain, token)
    @domain = domain
    @token = token
  end

  def permissions(path)
    rpc("v2::perms/#{path}") #~ GET /pubapi/v2/perms/{path}
  end

  def audit
    rpc("userinfo") #~ GET /pubapi/v1/userinfo
  end

  private

  def rpc(endpoint)
    version = "v1"
    parts = endpoint.split("::")
    version, endpoint = parts if parts.length == 2
    uri = URI("https://#{@domain}.egnyte.com/pubapi/#{version}/#{endpoint}")
    request = Net::HTTP::Get.new(uri)
    request["Authorization"] = "Bearer #{@token}"
    JSON.parse(Net::HTTP.start(uri.host, uri.port, use_ssl: true) { |http| http.request(request) }.body)
  end
end
