# frozen_string_literal: true

require "faraday"
require "json"
require "uri"

# Sheets of music. The sandbox (https://choirs.qa-egnyte.com) has none.
#
# egnyte-scopes: Egnyte.filesystem
class Sheets
  SignInAgain = Class.new(StandardError)
  Busy = Class.new(StandardError)

  SERVICE = "https://us-partner-integrations.egnyte.com/services/oauth/code"
  REDIRECT = "https://portal.choirs.example/connected"
  SCOPE = "Egnyte.filesystem"

  def self.sign_in_url(state)
    query = { client_id: ENV.fetch("EGNYTE_KEY"), redirect_uri: REDIRECT, response_type: "code", scope: SCOPE, state: state }
    "#{SERVICE}?#{URI.encode_www_form(query)}"
  end

  def self.token(domain, code)
    answer = Faraday.post("https://#{domain}/puboauth/token", URI.encode_www_form(
      client_id: ENV.fetch("EGNYTE_KEY"),
      client_secret: ENV.fetch("EGNYTE_SECRET"),
      redirect_uri: REDIRECT,
      grant_type: "authorization_code",
      code: code
    ))
    JSON.parse(answer.body).fetch("access_token")
  end

  def initialize(domain, token)
    @http = Faraday.new(url: "https://#{domain}", headers: { "Authorization" => "Bearer #{token}" })
  end

  def list(folder)
    get("/pubapi/v1/fs/Shared/#{folder}").fetch("files", []) #~ GET /pubapi/v1/fs/{path} handles=specific
  end

  private

  def get(path)
    answer = @http.get(path)
    raise SignInAgain if answer.status == 401
    raise Busy, answer.headers["Retry-After"] if answer.status == 429

    JSON.parse(answer.body)
  end
end
