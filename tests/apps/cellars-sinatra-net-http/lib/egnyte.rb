require 'json'
require 'net/http'

class Egnyte
  class Error < StandardError; end
  class Unauthorized < Error; end

  def initialize(domain, token)
    @domain = domain
    @token = token
  end

  def folder(path)
    response = get("/pubapi/v1/fs#{path}") #~ GET /pubapi/v1/fs/{path} handles=generic
    case response
    when Net::HTTPSuccess #~ EG402
      JSON.parse(response.body)
    else
      raise Error, response.message
    end
  end

  def search(words)
    response = get("/pubapi/v1/search?query=#{URI.encode_www_form_component(words)}") #~ GET /pubapi/v1/search handles=specific
    case response
    when Net::HTTPSuccess
      JSON.parse(response.body)
    when Net::HTTPUnauthorized
      raise Unauthorized
    else
      raise Error, response.message
    end
  end

  private

  def get(path)
    uri = URI("https://#{@domain}.egnyte.com#{path}")
    request = Net::HTTP::Get.new(uri)
    request['Authorization'] = "Bearer #{@token}"
    Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) { |http| http.request(request) }
  end
end
