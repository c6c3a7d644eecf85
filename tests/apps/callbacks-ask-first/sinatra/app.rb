require "sinatra"
require "net/http"
require "securerandom"

enable :sessions

BACK = "https://log.harbor.example/egnyte"

get "/connect" do
  session[:state] = SecureRandom.hex(16)
  session[:domain] = params[:domain]
  query = URI.encode_www_form(client_id: ENV.fetch("KEY"), redirect_uri: BACK, response_type: "code", scope: "Egnyte.link", state: session[:state])
  redirect "https://#{params[:domain]}.egnyte.com/puboauth/token?#{query}"
end

get "/egnyte" do
  redirect "/?refused=1" if params.key?("error")
  halt 403 unless Rack::Utils.secure_compare(session.delete(:state).to_s, params.fetch("state", ""))

  answer = Net::HTTP.post_form(URI("https://#{session[:domain]}.egnyte.com/puboauth/token"),
                               client_id: ENV.fetch("KEY"), client_secret: ENV.fetch("SECRET"), redirect_uri: BACK,
                               code: params["code"], grant_type: "authorization_code")
  session[:egnyte] = JSON.parse(answer.body)["access_token"]
  redirect "/"
end
