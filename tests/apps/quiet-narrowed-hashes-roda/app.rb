require "faraday"
require "json"
require "logger"
require "roda"

class Hives < Roda
  plugin :sessions, secret: ENV.fetch("SESSION_KEY")

  LOG = Logger.new($stderr)
  HIDDEN = %w[access_token refresh_token].freeze

  route do |r|
    r.get "connected" do
      r.halt 403 if r.params["error"] || r.params["state"] != session["state"]
      form = {
        client_id: ENV.fetch("EGNYTE_KEY"),
        client_secret: ENV.fetch("EGNYTE_SECRET"),
        redirect_uri: "https://hives.example.com/connected",
        code: r.params["code"],
        grant_type: "authorization_code",
      }
      LOG.debug("asking with #{form.except(:client_secret, :code)} (#{form.keys.join(', ')})")
      answer = Faraday.post("https://#{session['domain']}.egnyte.com/puboauth/token", URI.encode_www_form(form))
      grant = JSON.parse(answer.body)
      LOG.info("granted #{grant.except('access_token', 'refresh_token')}")
      LOG.info(grant.reject { |name, _| HIDDEN.include?(name) })
      LOG.info(grant.slice("token_type", "expires_in").inspect)
      session["token"] = grant["access_token"]
      r.redirect "/hives"
    end

    r.get "hives" do
      headers = { "Authorization" => "Bearer #{session['token']}", "Accept" => "application/json" }
      LOG.debug(headers.slice("Accept"))
      LOG.debug(headers.merge("Authorization" => "***"))
      answer = Faraday.get("https://#{session['domain']}.egnyte.com/pubapi/v1/fs/Shared/Hives", nil, headers) #~ GET /pubapi/v1/fs/{path}
      r.redirect "/connect" if answer.status == 401
      answer.body
    end
  end
end
