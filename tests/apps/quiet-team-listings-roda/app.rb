require "http"
require "json"
require "redis"
require "roda"
require_relative "team"

class App < Roda
  plugin :sessions, secret: ENV.fetch("SESSION_SECRET")
  plugin :json
  CACHE = Redis.new

  route do |r|
    user = session["user"]

    r.get "egnyte", "callback" do
      r.halt(403) if r.params["error"] || r.params["state"] != session.delete("state")

      team = Team.first(id: session["team"])
      answer = HTTP.post("https://#{team.domain}.egnyte.com/puboauth/token", form: {
        client_id: ENV.fetch("EGNYTE_KEY"), client_secret: ENV.fetch("EGNYTE_SECRET"),
        redirect_uri: "https://teams.example.com/egnyte/callback", code: r.params["code"], grant_type: "authorization_code"
      })
      team.update(sealed_token: SEAL.encrypt(answer.parse["access_token"]))
      r.redirect "/listing"
    end

    r.get "listing" do
      team = Team.first(id: session["team"])
      listing = CACHE.get("egnyte:listing:#{user}")
      unless listing
        listing = HTTP.auth("Bearer #{team.token}").get("https://#{team.domain}.egnyte.com/pubapi/v1/fs/Shared/Team").to_s  #~ GET /pubapi/v1/fs/{path}
        CACHE.set("egnyte:listing:#{user}", listing, ex: 300)
      end
      JSON.parse(listing)
    end

    # What this user saw of Egnyte goes, and the remember-me token; the team's connection is not theirs to end.
    r.post "logout" do
      CACHE.del("egnyte:listing:#{user}", "remember:#{user}:token")
      session.delete("team")
      clear_session
      r.redirect "/"
    end
  end
end
