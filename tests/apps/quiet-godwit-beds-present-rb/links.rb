require 'faraday'
require 'logger'

class Links
  class SignInAgain < StandardError; end

  def initialize(domain, token, logger: Logger.new($stdout))
    @token = token
    @logger = logger
    @http = Faraday.new(url: "https://#{domain}.egnyte.com")
  end

  def all
    @logger.info("token present: #{!@token.to_s.empty?}, #{@token.length} characters")
    response = @http.get('/pubapi/v1/links', nil, 'Authorization' => "Bearer #{@token}") #~ GET /pubapi/v1/links
    @logger.debug("body of #{response.body.bytesize} bytes, headers #{response.headers.keys.join(', ')}")
    raise SignInAgain if response.status == 401

    if response.status == 429
      sleep(response.headers['Retry-After'].to_i)
      return all
    end
    response.body
  end
end
