require 'cgi'
require 'net/http'
require 'oauth2'

class SignIn
  def initialize(domain, key)
    @domain = domain
    @key = key
    @client = OAuth2::Client.new(key, nil, { site: "https://#{domain}.egnyte.com", authorize_url: '/puboauth/token', token_url: '/puboauth/token' })
  end

  def in_browser(back, state)
    @client.implicit.authorize_url(redirect_uri: back, scope: 'Egnyte.filesystem', state: state) #~ EG202
  end

  def in_browser_without_state(back)
    @client.implicit.authorize_url(redirect_uri: back, scope: 'Egnyte.filesystem') #~ EG202; EG205
  end

  def by_password(user, password)
    @client.password.get_token(user, password, scope: 'Egnyte.filesystem') #~ EG203
  end

  def by_hand(user, password)
    body = { client_id: @key, username: user, password: password, grant_type: 'password', scope: 'Egnyte.filesystem' } #~ EG203
           .map { |name, value| "#{name}=#{CGI.escape(value)}" }.join('&')
    Net::HTTP.post(URI("https://#{@domain}.egnyte.com/puboauth/token"), body, 'Content-Type' => 'application/x-www-form-urlencoded')
  end
end

puts SignIn.new(ARGV[0], ENV['EGNYTE_KEY']).by_hand(ENV['EGNYTE_USER'], ENV['EGNYTE_PASSWORD']).code
