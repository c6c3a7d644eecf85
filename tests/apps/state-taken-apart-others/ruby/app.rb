require 'sinatra'
require 'net/http'
require 'json'
require 'securerandom'
require 'base64'

enable :sessions

def token_uri(domain) = URI("https://#{domain}.egnyte.com/puboauth/token")

get '/egnyte/connect' do
  uri = token_uri(params[:domain])
  uri.query = URI.encode_www_form(
    client_id: ENV.fetch('EGNYTE_CLIENT_ID'),
    redirect_uri: ENV.fetch('EGNYTE_CALLBACK_URL'),
    response_type: 'code',
    scope: 'Egnyte.filesystem',
    state: Base64.urlsafe_encode64({ domain: params[:domain], nonce: SecureRandom.hex }.to_json)
  )
  redirect uri.to_s
end

get '/egnyte/callback' do
  halt 403, 'Egnyte was not connected' if params[:error]
  state = JSON.parse(Base64.urlsafe_decode64(params[:state]))
  answer = Net::HTTP.post_form(
    token_uri(state['domain']),
    client_id: ENV.fetch('EGNYTE_CLIENT_ID'),
    client_secret: ENV.fetch('EGNYTE_CLIENT_SECRET'),
    redirect_uri: ENV.fetch('EGNYTE_CALLBACK_URL'),
    grant_type: 'authorization_code',
    code: params[:code] #~ EG206
  )
  session[:egnyte] = JSON.parse(answer.body).fetch('access_token')
  redirect '/'
end
