require "json"
require "rest-client"
require "roda"
require "securerandom"
require_relative "models"

class App < Roda
  BACK = "https://osiers.example.com/egnyte/back"

  plugin :json
  plugin :halt
  plugin :sessions, secret: ENV.fetch("SESSION_SECRET")
  plugin :error_handler do |error|
    case error
    when RestClient::Unauthorized then request.redirect "/egnyte/connect"
    when RestClient::TooManyRequests then request.halt(503, { "Retry-After" => error.response.headers[:retry_after] }, "")
    else raise error
    end
  end

  route do |r|
    r.get "egnyte", "connect" do
      session["state"] = SecureRandom.hex
      session["domain"] = r.params["domain"] if r.params["domain"]
      query = { client_id: ENV["EGNYTE_KEY"], redirect_uri: BACK, scope: "Egnyte.filesystem", response_type: "code", state: session["state"] }
      r.redirect "https://#{session["domain"]}.egnyte.com/puboauth/token?#{URI.encode_www_form(query)}"
    end

    r.get "egnyte", "back" do
      r.halt(403) if r.params["error"] || session.delete("state") != r.params["state"]
      form = { client_id: ENV["EGNYTE_KEY"], client_secret: ENV["EGNYTE_SECRET"], redirect_uri: BACK, code: r.params["code"], grant_type: "authorization_code" }
      grant = JSON.parse(RestClient.post("https://#{session["domain"]}.egnyte.com/puboauth/token", form))
      Weaver.update_or_create({ name: session["weaver"] }, domain: session["domain"], egnyte_token: grant["access_token"])
      r.redirect "/rods"
    end

    r.get "rods" do
      weaver = Weaver.first!(name: session["weaver"])
      url = "https://#{weaver.domain}.egnyte.com/pubapi/v1/fs/Shared/Rods"
      JSON.parse(RestClient.get(url, Authorization: "Bearer #{weaver.egnyte_token}"))["files"]  #~ GET /pubapi/v1/fs/{path}
    end
  end
end
