require "excon"
require "json"

# Each oil is asked for by an address of its own: the connection is made for that alone.
class Oils
  ROOT = "https://acme.egnyte.com/pubapi/v1".freeze #~ EG501

  def initialize(token)
    @headers = { "Authorization" => "Bearer #{token}" }
  end

  def me
    Excon.new("#{ROOT}/userinfo", headers: @headers).request(method: :get) #~ GET /pubapi/v1/userinfo
  end

  def share(path)
    connection = Excon.new("#{ROOT}/links")
    connection.request(method: "POST", headers: @headers, body: JSON.dump("path" => path, "type" => "file")) #~ POST /pubapi/v1/links
  end

  def listed
    Excon.new("#{ROOT}/links").get(headers: @headers) #~ GET /pubapi/v1/links
  end

  # What the caller names of a request may be its path as well.
  def anything(options)
    Excon.new("#{ROOT}/fs").request(options)
  end

  def press
    Excon.new("https://press.oils.example/pubapi/v1/links").request(method: :get)
  end
end
