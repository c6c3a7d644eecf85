require 'sinatra'
require 'securerandom'
require_relative 'lib/oauth'

enable :sessions

get '/login' do
  session[:state] = SecureRandom.hex
  session[:domain] = params[:domain]
  redirect "https://#{params[:domain]}.egnyte.com/puboauth/token?" + URI.encode_www_form(
    client_id: ENV['EGNYTE_CLIENT_ID'], redirect_uri: Surveys::OAuth::REDIRECT_URI,
    response_type: 'code', scope: 'Egnyte.filesystem', state: session[:state]
  )
end

get '/callback' do
  halt 403, 'denied' if params[:error]
  halt 403 unless params[:state] == session.delete(:state)
  token = Surveys::OAuth.egnyte_token(session[:domain], params[:code])
  settings.tokens[session[:domain]] = token
  redirect '/'
end

set :tokens, {}
