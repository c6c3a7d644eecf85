# Talks to the Egnyte domain that an account is connected to.
class EgnyteClient
  class Error < StandardError; end
  class Unauthorized < Error; end
  class Throttled < Error; end

  SCOPES = %w[Egnyte.filesystem].freeze
  REDIRECT_URI = "https://records.example.com/egnyte/callback"

  class << self
    def authorize_url(domain, state)
      query = {
        client_id: credentials[:client_id],
        redirect_uri: REDIRECT_URI,
        response_type: "code",
        scope: SCOPES.join(" "),
        state: state
      }
      "https://#{domain}.egnyte.com/puboauth/token?#{query.to_query}"
    end

    def exchange(domain, code)
      response = Faraday.post("https://#{domain}.egnyte.com/puboauth/token", {
        client_id: credentials[:client_id],
        client_secret: credentials[:client_secret],
        redirect_uri: REDIRECT_URI,
        code: code,
        grant_type: "authorization_code"
      })
      raise Error, "token request failed" unless response.success?

      JSON.parse(response.body).fetch("access_token")
    end

    private

    def credentials
      Rails.application.credentials.egnyte
    end
  end

  def initialize(connection)
    @domain = connection.domain
    @token = connection.access_token
  end

  def list(path)
    request(:get, "fs#{path}") #~ GET /pubapi/v1/fs/{path} handles=specific
  end

  def create_folder(path)
    request(:post, "fs#{path}", action: "add_folder") #~ POST /pubapi/v1/fs/{path} handles=specific
  end

  private

  def request(verb, path, body = nil)
    response = connection.public_send(verb, path, body&.to_json)
    case response.status
    when 200..299 then JSON.parse(response.body)
    when 401 then raise Unauthorized
    when 403, 429
      raise Throttled if response.headers["Retry-After"]
      raise Error, "forbidden"
    else
      raise Error, "Egnyte answered #{response.status}"
    end
  end

  def connection
    @connection ||= Faraday.new(
      url: "https://#{@domain}.egnyte.com/pubapi/v1/",
      headers: { "Authorization" => "Bearer #{@token}", "Content-Type" => "application/json" }
    )
  end
end
