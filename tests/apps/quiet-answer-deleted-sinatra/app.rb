require "json"
require "net/http"
require "securerandom"
require "sinatra"
require "sinatra/cookies"
require "sinatra/json"

# Rack encrypts what it keeps in this cookie; scripts do not see it.
use Rack::Session::Cookie,
    key: "orchards",
    secret: ENV.fetch("SESSION_SECRET"),
    httponly: true,
    secure: true,
    same_site: :lax

CALLBACK = "https://orchards.example.com/egnyte/callback".freeze

get "/egnyte/connect" do
  session[:domain] = params.fetch("domain")
  session[:state] = SecureRandom.hex(16)
  query = URI.encode_www_form(
    client_id: ENV.fetch("EGNYTE_KEY"),
    redirect_uri: CALLBACK,
    scope: "Egnyte.filesystem",
    response_type: "code",
    state: session[:state]
  )
  redirect "https://#{session[:domain]}.egnyte.com/puboauth/token?#{query}"
end

get "/egnyte/callback" do
  halt 403 if params["error"] || params["state"] != session.delete(:state)

  answer = Net::HTTP.post_form(
    URI("https://#{session[:domain]}.egnyte.com/puboauth/token"),
    client_id: ENV.fetch("EGNYTE_KEY"),
    client_secret: ENV.fetch("EGNYTE_SECRET"),
    redirect_uri: CALLBACK,
    code: params["code"],
    grant_type: "authorization_code"
  )
  token = JSON.parse(answer.body)
  session[:token] = token.delete("access_token")
  response.set_cookie("orchards_until", value: (Time.now + token["expires_in"]).iso8601, secure: true)
  cookies[:orchards_domain] = session[:domain]
  token.delete_if { |name, _| name.end_with?("_token") }
  json token
end

get "/hives" do
  halt 401 unless session[:token]

  uri = URI("https://#{session[:domain]}.egnyte.com/pubapi/v1/fs/Shared/Orchards") #~ GET /pubapi/v1/fs/{path}
  request = Net::HTTP::Get.new(uri, "Authorization" => "Bearer #{session[:token]}")
  answer = Net::HTTP.start(uri.host, uri.port, use_ssl: true) { |http| http.request(request) }
  @hives = JSON.parse(answer.body).fetch("files", [])
  erb :hives
end
