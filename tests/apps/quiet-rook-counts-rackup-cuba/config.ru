require "cuba"
require "http"
require "json"
require "securerandom"
require "semantic_logger"
require_relative "connection"

SemanticLogger.add_appender(io: $stdout, formatter: :json)
LOG = SemanticLogger["Rooks"]
BACK = "https://rooks.example.com/egnyte/back"
KEPT = {}

Cuba.use Rack::Session::Cookie, secret: ENV.fetch("SESSION_SECRET")

Cuba.define do
  on get, "egnyte/connect/:domain" do |domain|
    session["domain"] = domain
    session["state"] = SecureRandom.urlsafe_base64
    query = { client_id: ENV["EGNYTE_KEY"], redirect_uri: BACK, scope: "Egnyte.filesystem", response_type: "code", state: session["state"] }
    res.redirect "https://#{domain}.egnyte.com/puboauth/token?#{URI.encode_www_form(query)}"
  end

  on get, "egnyte/back" do
    if req.params["error"] || req.params["state"] != session.delete("state")
      res.status = 403
      halt res.finish
    end
    domain = session["domain"]
    body = HTTP.post("https://#{domain}.egnyte.com/puboauth/token", form: {
      client_id: ENV["EGNYTE_KEY"],
      client_secret: ENV["EGNYTE_SECRET"],
      redirect_uri: BACK,
      code: req.params["code"],
      grant_type: "authorization_code"
    }).parse
    LOG.debug("token answered", body.merge("access_token" => "[FILTERED]"))
    LOG.debug("token answered", body.reject { |name, _| name.end_with?("_token") })
    grant = Grant.new(**body.transform_keys(&:to_sym).slice(:access_token, :token_type, :expires_in))
    KEPT[domain] = Connection.new(domain: domain, token: grant.access_token, scope: "Egnyte.filesystem")
    LOG.info("token granted #{KEPT[domain].masked.to_h}", grant.to_h)
    res.redirect "/counts/#{domain}"
  end

  on get, "counts/:domain" do |domain|
    connection = KEPT.fetch(domain)
    answer = HTTP.auth("Bearer #{connection.token}").get("https://#{domain}.egnyte.com/pubapi/v1/fs/Shared/Counts") #~ GET /pubapi/v1/fs/{path}
    LOG.info("asked as #{connection.inspect}", status: answer.code)
    case answer.code
    when 401 then res.redirect "/egnyte/connect/#{domain}"
    when 429 then res.status = 503
    else res.json answer.to_s
    end
  end
end

run Cuba
