require "json"
require "net/http"

module Egnyte
  class Error < StandardError; end
  class SignInAgain < Error; end

  class Throttled < Error
    attr_reader :wait

    def initialize(response)
      @wait = Integer(response["Retry-After"] || 10)
      super("wait #{@wait} s")
    end
  end

  # Whoever asks prepares the request, and one place sends it.
  class Client
    def initialize(domain, token)
      @host = "#{domain}.egnyte.com"
      @token = token
    end

    def rails
      perform(Net::HTTP::Get.new("/pubapi/v1/fs/Shared/Rails"))[:files]  #~ GET /pubapi/v1/fs/{path} handles=specific
    end

    def discard(name)
      perform(Net::HTTP::Delete.new("/pubapi/v1/fs/Shared/Rails/#{name}"))  #~ DELETE /pubapi/v1/fs/{path} handles=specific
    end

    private

    def perform(request)
      request["Authorization"] = "Bearer #{@token}"
      response = Net::HTTP.start(@host, 443, use_ssl: true) { |http| http.request(request) }
      case response
      when Net::HTTPUnauthorized then raise SignInAgain
      when Net::HTTPTooManyRequests, Net::HTTPForbidden then raise Throttled, response
      when Net::HTTPSuccess then response.body.to_s.empty? ? nil : JSON.parse(response.body, symbolize_names: true)
      else raise Error, response.code
      end
    end
  end
end
