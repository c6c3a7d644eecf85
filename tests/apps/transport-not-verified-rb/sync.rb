require "net/http"
require "openssl"

class Sync
  def initialize(domain, token)
    @domain = domain
    @token = token
  end

  def links
    send_as(Net::HTTP::Get, "/pubapi/v2/links") #~ GET /pubapi/v2/links handles=specific
  end

  def me
    answer = Net::HTTP.start("#{@domain}.egnyte.com", 443, use_ssl: true, verify_mode: OpenSSL::SSL::VERIFY_NONE) do |http| #~ EG502
      http.get("/pubapi/v1/userinfo", "Authorization" => "Bearer #{@token}") #~ GET /pubapi/v1/userinfo handles=specific
    end
    raise "sign in again" if answer.code == "401"

    answer.body
  end

  # What the connection is told stands in a hash of its own.
  def bookmarks
    uri = URI("https://#{@domain}.egnyte.com/pubapi/v1/bookmarks") #~ GET /pubapi/v1/bookmarks handles=specific
    answer = Net::HTTP.start(uri.hostname, uri.port, careless) do |http| #~ EG502
      http.request(Net::HTTP::Get.new(uri, "Authorization" => "Bearer #{@token}"))
    end
    raise "sign in again" if answer.code == "401"

    answer.body
  end

  # The request has a path alone, and the connection its host.
  def groups
    request = Net::HTTP::Get.new("/pubapi/v2/groups", "Authorization" => "Bearer #{@token}") #~ GET /pubapi/v2/groups handles=specific
    host = "#{@domain}.egnyte.com"
    answer = Net::HTTP.start(host, 443, use_ssl: true, verify_mode: OpenSSL::SSL::VERIFY_NONE) { |http| http.request(request) } #~ EG502
    raise "sign in again" if answer.code == "401"

    answer.body
  end

  # The address of a partner, whose certificate is its own.
  def partner
    http = Net::HTTP.new("files.partner.example", 443)
    http.verify_mode = OpenSSL::SSL::VERIFY_NONE
    http.request(Net::HTTP::Get.new("/list"))
  end

  private

  def careless
    { use_ssl: true, verify_mode: OpenSSL::SSL::VERIFY_NONE }
  end

  def send_as(verb, path)
    uri = URI("https://#{@domain}.egnyte.com#{path}")
    http = Net::HTTP.new(uri.host, uri.port)
    http.use_ssl = true
    http.verify_mode = OpenSSL::SSL::VERIFY_NONE #~ EG502
    request = verb.new(uri)
    request["Authorization"] = "Bearer #{@token}"
    answer = http.request(request)
    raise "sign in again" if answer.code == "401"

    answer.body
  end
end
