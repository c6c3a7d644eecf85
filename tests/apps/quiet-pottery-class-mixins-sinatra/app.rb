require "sinatra"
require "securerandom"
require "uri"
require_relative "lib/egnyte"

set :sessions, secure: true, httponly: true, same_site: :lax
set :clients, {}

helpers do
  def authority = "https://#{session[:domain]}.egnyte.com/puboauth/token"
  def back = "https://pots.example.com/egnyte/back"
  def client = settings.clients.fetch(session[:id])
end

error(Egnyte::Expired) { redirect "/egnyte" }

get "/egnyte" do
  session[:domain] = params[:domain] if params[:domain]
  session[:state] = SecureRandom.hex
  redirect "#{authority}?" + URI.encode_www_form(
    client_id: ENV.fetch("EGNYTE_KEY"),
    redirect_uri: back,
    response_type: "code",
    scope: Egnyte::Client.scope,
    state: session[:state]
  )
end

get "/egnyte/back" do
  halt 403 if params[:error] || params[:state] != session.delete(:state)
  answer = Faraday.post(authority, URI.encode_www_form(
    client_id: ENV.fetch("EGNYTE_KEY"),
    client_secret: ENV.fetch("EGNYTE_SECRET"),
    redirect_uri: back,
    code: params[:code],
    grant_type: "authorization_code"
  ), "Content-Type" => "application/x-www-form-urlencoded")
  session[:id] = SecureRandom.uuid
  settings.clients[session[:id]] = Egnyte::Client.new(session[:domain], JSON.parse(answer.body)["access_token"])
  redirect "/glazes"
end

get("/glazes") { client.glazes.to_json }
get("/pinned") { client.pinned.to_json }
