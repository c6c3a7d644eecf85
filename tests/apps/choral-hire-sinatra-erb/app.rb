require "sinatra"
require "rest-client"
require "json"

enable :sessions
set :session_secret, ENV["SESSION_SECRET"]
set :egnyte_id, "choral-hire"

BASE = "https://#{ENV['EGNYTE_DOMAIN']}.egnyte.com"

get "/callback" do
  halt 403, "Egnyte was not connected" if params[:error] || params[:state] != session.delete(:egnyte_state)
  answer = RestClient.post("#{BASE}/puboauth/token", {
    client_id: settings.egnyte_id,
    client_secret: ENV["EGNYTE_CLIENT_SECRET"],
    redirect_uri: "https://choral.example.com/callback",
    code: params[:code],
    grant_type: "authorization_code"
  })
  data = JSON.parse(answer.body)
  logger.info "connected for #{data['expires_in']} seconds"
  logger.info "connected #{data}" #~ EG305
  logger.debug answer.body #~ EG305
  erb :connected, locals: { expires: data["expires_in"] }
end

get "/embed" do
  data = JSON.parse(RestClient.post("#{BASE}/puboauth/token", {
    client_id: settings.egnyte_id,
    client_secret: ENV["EGNYTE_CLIENT_SECRET"],
    username: ENV["EGNYTE_USER"],
    password: ENV["EGNYTE_PASSWORD"],
    grant_type: "password"
  }).body)
  erb :embed, locals: { token: data["access_token"], title: "Hires" } #~ EG302
end

get "/script" do
  data = JSON.parse(RestClient.post("#{BASE}/puboauth/token", {
    client_id: settings.egnyte_id,
    client_secret: ENV["EGNYTE_CLIENT_SECRET"],
    username: ENV["EGNYTE_USER"],
    password: ENV["EGNYTE_PASSWORD"],
    grant_type: "password"
  }).body)
  logger.debug "a token for #{settings.egnyte_id}"
  erb "<script>window.egnyte = '#{data['access_token']}'; start()</script>" #~ EG302
end
