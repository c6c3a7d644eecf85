require 'sinatra'
require 'faraday'

def ask(path)
  Faraday.get("https://#{session[:domain]}.egnyte.com/pubapi#{path}", nil, 'Authorization' => "Bearer #{session[:token]}")
end

get '/links' do
  answer = ask('/v1/links') #~ GET /pubapi/v1/links handles=unknown
  status answer.status
  content_type :json
  answer.body
end

get '/me' do
  answer = ask('/v1/userinfo') #~ GET /pubapi/v1/userinfo handles=unknown
  [answer.status, { 'Content-Type' => 'application/json' }, answer.body]
end

get '/groups' do
  answer = ask('/v2/groups') #~ GET /pubapi/v2/groups handles=unknown
  halt answer.status, answer.body
end
