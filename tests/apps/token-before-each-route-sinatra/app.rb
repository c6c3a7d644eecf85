require 'httparty'
require 'sinatra'

HOST = "https://#{ENV.fetch('EGNYTE_DOMAIN')}.egnyte.com"

def sign_in
  HTTParty.post(
    "#{HOST}/puboauth/token",
    body: {
      grant_type: 'password',
      client_id: ENV.fetch('EGNYTE_KEY'),
      client_secret: ENV.fetch('EGNYTE_SECRET'),
      username: ENV.fetch('EGNYTE_USER'),
      password: ENV.fetch('EGNYTE_PASSWORD'),
      scope: 'Egnyte.link'
    }
  ).parsed_response['access_token']
end

# Each request has an object of its own: what one signs in for, the next one does not find.
before '/shares*' do
  @token = sign_in #~ EG308
end

get '/shares' do
  HTTParty.get("#{HOST}/pubapi/v1/links", headers: { 'Authorization' => "Bearer #{@token}" }).body #~ GET /pubapi/v1/links
end

delete '/shares/:id' do
  HTTParty.delete("#{HOST}/pubapi/v1/links/#{params[:id]}", headers: { 'Authorization' => "Bearer #{@token}" }) #~ DELETE /pubapi/v1/links/{link_id}
  204
end
