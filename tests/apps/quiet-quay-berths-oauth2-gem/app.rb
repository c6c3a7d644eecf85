require "json"
require "securerandom"
require "sinatra"
require_relative "egnyte_client"

enable :sessions
set :session_secret, ENV.fetch("SESSION_SECRET")

TOKENS = {}

get "/connect" do
  session[:domain] = params[:domain]
  session[:state] = SecureRandom.hex(16)
  redirect EgnyteClient.sign_in_url(params[:domain], session[:state])
end

get "/back" do
  halt 403, "not connected" if params[:error] || params[:state] != session.delete(:state)
  TOKENS[session[:domain]] = EgnyteClient.exchange(session[:domain], params[:code])
  redirect "/berths"
end

get "/berths" do
  EgnyteClient.get(TOKENS[session[:domain]], "/v1/fs/Shared/Berths").to_json #~ GET /pubapi/v1/fs/{path} handles=specific
end

get "/crews" do
  EgnyteClient.get(TOKENS[session[:domain]], "/v2/groups").to_json #~ GET /pubapi/v2/groups handles=specific
end

error EgnyteClient::SignInAgain do
  redirect "/connect?domain=#{session[:domain]}"
end
