require 'sinatra'
require 'rest-client'

enable :sessions

error RestClient::ExceptionWithResponse do
  failure = env['sinatra.error']
  redirect '/login' if failure.http_code == 401
  headers 'Retry-After' => failure.response.headers[:retry_after] if failure.http_code == 429
  halt 502
end

get '/berths' do
  RestClient.get("https://#{ENV['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1/links", Authorization: "Bearer #{session[:token]}").body #~ GET /pubapi/v1/links handles=specific
end
