require "net/http"
require "json"

class EgnyteAuth
  CLIENT_ID = "q4hn8vxt2kzr6mcw9bdy3jpg".freeze
  CLIENT_SECRET = "Wq7TnXk2ZrV8LmHc5YbJd9sGf3uEaPv6RtKw4NyQhCx7MzDgBj".freeze #~ EG304
  SCOPES = %w[
    Egnyte.filesystem
    Egnyte.bookmark
    Egnyte.filesystem
  ].freeze #~^ EG106
  BACK = "https://parish.example.org/egnyte/back"

  def initialize(domain)
    @domain = domain
  end

  def url(state)
    query = {
      client_id: CLIENT_ID,
      redirect_uri: BACK,
      response_type: "code",
      scope: SCOPES.join(","), #~ EG105
      state: state
    }
    "https://#{@domain}.egnyte.com/puboauth/token?#{URI.encode_www_form(query)}"
  end

  def token(code)
    uri = URI("https://#{@domain}.egnyte.com/puboauth/token")
    request = Net::HTTP::Post.new(uri, "Content-Type" => "application/json") #~ EG209
    request.body = {
      client_id: CLIENT_ID,
      client_secret: CLIENT_SECRET,
      redirect_uri: "https://parish.example.org/egnyte/back/", #~ EG208
      scope: "Egnyte.filesystem", #~ EG109
      code: code,
      grant_type: "authorization_code"
    }.to_json
    answer = Net::HTTP.start(uri.host, uri.port, use_ssl: true) { |http| http.request(request) }
    JSON.parse(answer.body).fetch("access_token")
  end
end
