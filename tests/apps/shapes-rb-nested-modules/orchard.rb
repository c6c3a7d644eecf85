require "faraday"

# A client that is put together of modules, each with the calls of one part of the API.
class Orchard
  PART = "/pubapi/v1"

  module Sending
    def get(path, options = {})
      response = connection.get do |request|
        request.url path
        request.params = options
      end
      JSON.parse(response.body)
    end

    def post(path, body)
      JSON.parse(connection.post(path, body.to_json).body)
    end
  end

  module Trees
    def bookmarks
      get("#{PART}/bookmarks") #~ GET /pubapi/v1/bookmarks
    end
  end

  module Baskets
    def share(path)
      post("/pubapi/v1/links", path: path, type: "file") #~ POST /pubapi/v1/links
    end
  end

  # It has a constant that is made of one of the class around it.
  module Weather
    FORECAST = "https://weather.example#{PART}/forecast".freeze

    def forecast
      Faraday.get(FORECAST)
    end
  end

  class Failure < StandardError; end

  include Sending
  include Trees
  include Baskets
  include Weather

  def initialize(domain, token)
    @domain = domain
    @token = token
  end

  def connection
    @connection ||= Faraday.new(url: "https://#{@domain}.egnyte.com", headers: { "Authorization" => "Bearer #{@token}" })
  end
end

orchard = Orchard.new(ENV.fetch("EGNYTE_DOMAIN"), ENV.fetch("EGNYTE_TOKEN"))
puts orchard.bookmarks
puts orchard.share(ARGV[0])
puts orchard.forecast
