require "httpx"

class Feed
  def initialize(domain, token)
    @http = HTTPX.plugin(:auth).bearer_auth(token).with(origin: "https://#{domain}.egnyte.com")
  end

  def cursor
    @http.get("/pubapi/v2/events/cursor").json #~ GET /pubapi/v2/events/cursor
  end

  def self.share(domain, token, path)
    HTTPX.with(headers: { "authorization" => "Bearer #{token}" }).post("https://#{domain}.egnyte.com/pubapi/v1/links", json: { path: path }) #~ POST /pubapi/v1/links
  end
end
