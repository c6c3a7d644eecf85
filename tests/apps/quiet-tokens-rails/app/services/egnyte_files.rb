require "net/http"

class EgnyteFiles
  def initialize(domain, token)
    @base = "https://#{domain}.egnyte.com/pubapi"
    @token = token
  end

  def links(cursor)
    uri = URI("#{@base}/v1/links?page_token=#{cursor}")
    request = Net::HTTP::Get.new(uri) #~ GET /pubapi/v1/links
    request["authorization"] = "Bearer #{@token}"
    Net::HTTP.start(uri.host, uri.port, use_ssl: true) { |http| http.request(request) }
  end

  def folder(path, header)
    uri = URI("#{@base}/v1/fs/#{path}")
    request = Net::HTTP::Get.new(uri, { "Authorization" => header }) #~ GET /pubapi/v1/fs/{path}
    Net::HTTP.start(uri.host, uri.port, use_ssl: true) { |http| http.request(request) }
  end

  def mirror(path, user, password)
    uri = URI("https://dav.example.com/#{path}")
    request = Net::HTTP::Delete.new(uri)
    request.basic_auth(user, password)
    Net::HTTP.start(uri.host, uri.port, use_ssl: true) { |http| http.request(request) }
  end
end
