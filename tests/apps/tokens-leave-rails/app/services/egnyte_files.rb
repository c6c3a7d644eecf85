require "net/http"

class EgnyteFiles
  def initialize(domain, token)
    @base = "https://#{domain}.egnyte.com/pubapi"
    @token = token
  end

  def links
    JSON.parse(Net::HTTP.get(URI("#{@base}/v1/links?access_token=#{@token}"))) #~ GET /pubapi/v1/links; EG306
  end

  def folder(path)
    uri = URI("#{@base}/v1/fs/#{path}")
    request = Net::HTTP::Get.new(uri) #~ GET /pubapi/v1/fs/{path}
    request["Authorization"] = "Token #{@token}" #~ EG307
    Net::HTTP.start(uri.host, uri.port, use_ssl: true) { |http| http.request(request) }
  end

  def remove(path, user, password)
    uri = URI("#{@base}/v1/fs/#{path}")
    request = Net::HTTP::Delete.new(uri) #~ DELETE /pubapi/v1/fs/{path}
    request.basic_auth(user, password) #~ EG307
    Net::HTTP.start(uri.host, uri.port, use_ssl: true) { |http| http.request(request) }
  end
end
