# frozen_string_literal: true

require "net/http"
require "openssl"

# Uploads to a folder.
class Uploads
  TokenRefused = Class.new(StandardError)

  # Whether the domain can be reached.
  #
  # egnyte-lint: allow(EG401, EG403, reason = "any answer means that Egnyte is reachable")
  def self.ping(domain)
    Net::HTTP.get_response(URI("https://#{domain}.egnyte.com/pubapi/v1/userinfo")) #~ GET /pubapi/v1/userinfo handles=none
    nil
  end

  def initialize(domain, token)
    @host = "#{domain}.egnyte.com"
    @token = token
  end

  def put(name, content)
    Net::HTTP.start(@host, 443, use_ssl: true, verify_mode: OpenSSL::SSL::VERIFY_PEER) do |http|
      answer = http.post("/pubapi/v1/fs-content/Shared/Forms/#{name}", content, "Authorization" => "Bearer #{@token}") #~ POST /pubapi/v1/fs-content/{path} handles=specific
      case answer.code
      when "401" then raise TokenRefused
      when "429"
        sleep answer["Retry-After"].to_i
        put(name, content)
      end
    end
  end
end
