require 'sinatra'
require 'net/http'
require 'json'
require 'securerandom'

enable :sessions
set :session_secret, ENV.fetch('SESSION_SECRET')

get '/connect' do
  session[:state] = SecureRandom.hex(16)
  session[:domain] = params[:domain]
  query = URI.encode_www_form(client_id: ENV['EGNYTE_KEY'], redirect_uri: 'https://quoin.example/back', response_type: 'code',
                              scope: 'Egnyte.filesystem', state: session[:state])
  redirect "https://#{params[:domain]}.egnyte.com/puboauth/token?#{query}"
end

get '/back' do
  halt 403, 'declined' if params[:error]
  halt 400 unless params[:state] == session.delete(:state)
  answer = Net::HTTP.post_form(URI("https://#{session[:domain]}.egnyte.com/puboauth/token"),
                               'grant_type' => 'authorization_code', 'client_id' => ENV['EGNYTE_KEY'], 'client_secret' => ENV['EGNYTE_SECRET'],
                               'redirect_uri' => 'https://quoin.example/back', 'code' => params[:code])
  session[:egnyte] = { 'at' => Time.now.to_i, 'token' => JSON.parse(answer.body)['access_token'] }
  redirect '/'
end

get '/' do
  response.set_cookie('domain', value: session[:domain])
  response.set_cookie('since', value: session[:egnyte]['at'])
  response.set_cookie('viewer', value: session[:egnyte]['token'], secure: true) #~ EG302
  response.set_cookie('hidden', value: session[:egnyte]['token'], httponly: true, secure: true)
  host = "#{session[:domain]}.egnyte.com"
  answer = Net::HTTP.start(host, 443, use_ssl: true) do |http|
    http.get('/pubapi/v1/fs/Shared', 'Authorization' => "Bearer #{session[:egnyte]['token']}") #~ GET /pubapi/v1/fs/{path} handles=specific
  end
  redirect '/connect' if answer.is_a?(Net::HTTPUnauthorized)
  halt 503, answer['Retry-After'] if answer.is_a?(Net::HTTPTooManyRequests)
  erb :index, locals: { files: JSON.parse(answer.body)['files'] }
end
