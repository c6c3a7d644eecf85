require "httparty"

class EgnyteBase
  include HTTParty
  format :json
  base_uri "https://#{ENV.fetch("EGNYTE_DOMAIN")}.egnyte.com/pubapi"

  class SignedOut < StandardError; end

  def initialize(token)
    @options = { headers: { "Authorization" => "Bearer #{token}" }, timeout: 30 }
  end

  protected

  def fetch(path, query = {})
    response = self.class.get(path, @options.merge(query: query))
    raise SignedOut if response.unauthorized?

    response.parsed_response
  end

  def peek(path)
    self.class.get(path, @options).parsed_response #~ EG401
  end
end
