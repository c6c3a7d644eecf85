require "http"

class Egnyte
  SignInAgain = Class.new(StandardError)
  SCOPES = %w[filesystem link user].map { |word| "Egnyte.#{word}" }.freeze
  BACK = "https://wells.example.com/back"

  class << self
    def authorize_url(domain, key, state)
      query = { client_id: key, redirect_uri: BACK, response_type: "code", scope: SCOPES * " ", state: state }
      HTTP::URI.parse("https://#{domain}.egnyte.com/puboauth/token").tap { |uri| uri.query_values = query }.to_s
    end

    private

    # Defines a reader for something that Egnyte lists.
    def lists(noun, version: 1, under: noun)
      define_method(noun) { |**query| get("v#{version}/#{noun}", query).fetch(under.to_s) }
    end
  end

  lists :users, version: 2, under: :resources #~ GET /pubapi/v2/users
  lists :links, under: :ids #~ GET /pubapi/v1/links

  def initialize(domain, token)
    @http = HTTP.persistent("https://#{domain}.egnyte.com").auth("Bearer #{token}").timeout(20)
  end

  def folder(*names)
    get(["v1/fs", "Shared", *names].join("/")) #~ GET /pubapi/v1/fs/{path}
  end

  private

  def get(path, query = {})
    answer = @http.get("/pubapi/#{path}", params: query)
    case answer.code
    when 401 then raise SignInAgain
    when 429
      sleep Integer(answer.headers["Retry-After"] || 5)
      get(path, query)
    else answer.parse(:json)
    end
  end
end
