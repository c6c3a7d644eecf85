require 'oauth2'

client = OAuth2::Client.new(ENV['EGNYTE_KEY'], ENV['EGNYTE_SECRET'],
                            site: "https://#{ENV['EGNYTE_DOMAIN']}.egnyte.com",
                            authorize_url: '/puboauth/token', token_url: '/puboauth/token', auth_scheme: :request_body)
token = client.auth_code.get_token(ARGV[0], redirect_uri: 'https://clocks.tickford.example/cb')
begin
  puts token.get('/pubapi/v1/links').parsed #~ GET /pubapi/v1/links handles=specific
  token.delete("/pubapi/v1/links/#{ARGV[1]}") #~ DELETE /pubapi/v1/links/{link_id} handles=specific
rescue OAuth2::Error => e
  abort 'sign in again' if e.response.status == 401
  sleep 60 if e.response.status == 429
end
File.write('token.txt', token.token) #~ EG303
