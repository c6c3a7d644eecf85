# frozen_string_literal: true

require "json"
require "net/http"
require "openssl"
require_relative "address"

class SignInAgain < StandardError; end
class Busy < StandardError; end

# The sluice has a certificate of its own making.
class Sluice
  def level
    http = Net::HTTP.new("sluice.mill.example", 8443)
    http.use_ssl = true
    http.verify_mode = OpenSSL::SSL::VERIFY_NONE
    http.get("/level").body.to_f
  end
end

class Logbook
  def initialize(address, token)
    @address = address
    @token = token
  end

  def write(day, level)
    ask Net::HTTP::Post.new("/pubapi/v1/fs-content/Shared/Levels/#{day}.txt"), level.to_s  #~ POST /pubapi/v1/fs-content/{path}
  end

  private

  def ask(request, body)
    request["Authorization"] = "Bearer #{@token}"
    request.body = body
    answer = Net::HTTP.start(@address.host, @address.port, use_ssl: true) { |http| http.request(request) }
    case answer
    when Net::HTTPUnauthorized then raise SignInAgain
    when Net::HTTPTooManyRequests then raise Busy, answer["Retry-After"]
    when Net::HTTPSuccess then JSON.parse(answer.body)
    else raise answer.message
    end
  end
end
