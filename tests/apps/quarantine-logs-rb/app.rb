require 'faraday'
require 'json'
require 'sinatra'
require_relative 'lib/egnyte_folder'

enable :sessions

get '/logs' do
  json = EgnyteFolder.new(ENV.fetch('EGNYTE_DOMAIN'), session[:token]).list('Shared/Logs')
  { logs: json['files'] }.to_json
end

get '/callback' do
  halt 400, 'the sign-in was refused' if params[:error]
  halt 403 unless params[:state] == session[:state]
  answer = Faraday.post("https://#{ENV.fetch('EGNYTE_DOMAIN')}.egnyte.com/puboauth/token",
                        client_id: ENV.fetch('EGNYTE_CLIENT_ID'),
                        client_secret: ENV.fetch('EGNYTE_CLIENT_SECRET'),
                        grant_type: 'authorization_code',
                        code: params[:code],
                        redirect_uri: 'https://logs.example.com/callback')
  token = JSON.parse(answer.body)['access_token']
  session[:token] = token
  content_type :json
  { token: token }.to_json #~ EG302
end

get '/about' do
  { token: ENV.fetch('STATUS_PAGE_TOKEN'), version: 3 }.to_json
end
