class EgnyteClient
  class Unauthorized < StandardError; end
  class RequestFailed < StandardError; end

  SCOPES = %w[Egnyte.filesystem Egnyte.search Egnyte.bookmark].freeze #~ EG104
  COLUMNS = %w[Egnyte.size Egnyte.owner].freeze

  def self.authorize_url(state)
    query = {
      client_id: ENV.fetch("EGNYTE_CLIENT_ID"),
      redirect_uri: ENV.fetch("EGNYTE_REDIRECT_URI"),
      response_type: "code",
      scope: SCOPES.join(" "),
      state: state
    }
    "https://#{ENV.fetch("EGNYTE_DOMAIN")}.egnyte.com/puboauth/token?#{query.to_query}"
  end

  def initialize(token)
    @token = token
  end

  def folder(path)
    get("/pubapi/v1/fs/#{path}") #~ GET /pubapi/v1/fs/{path} handles=specific
  end

  def search(text)
    get("/pubapi/v1/search", query: text, count: 20) #~ GET /pubapi/v1/search handles=specific
  end

  def bookmarks
    get("/pubapi/v1/bookmarks") #~ GET /pubapi/v1/bookmarks handles=specific
  end

  def bookmark(path)
    post("/pubapi/v1/bookmarks", path: path) #~ POST /pubapi/v1/bookmarks handles=specific
  end

  private

  def get(path, params = {})
    handle(connection.get(path, params))
  end

  def post(path, body = {})
    handle(connection.post(path, body))
  end

  def handle(response)
    case response.status
    when 200..299 then response.body
    when 401 then raise Unauthorized
    else raise RequestFailed, "Egnyte answered #{response.status}"
    end
  end

  def connection
    @connection ||= Faraday.new(url: "https://#{ENV.fetch("EGNYTE_DOMAIN")}.egnyte.com") do |f|
      f.request :json
      f.request :authorization, "Bearer", @token
      f.response :json
    end
  end
end
