require 'json'
require 'logger'
require 'net/http'

LOG = Logger.new($stdout)
Tokens = Data.define(:access_token, :expires_in)
Pair = Struct.new(:access_token, :expires_in, keyword_init: true)
Masked = Struct.new(:access_token) { def to_s = '***' }

def grant(code)
  answer = Net::HTTP.post_form(
    URI("https://#{ENV.fetch('EGNYTE_DOMAIN')}.egnyte.com/puboauth/token"),
    grant_type: 'authorization_code',
    code: code,
    client_id: ENV.fetch('EGNYTE_CLIENT_ID'),
    client_secret: ENV.fetch('EGNYTE_CLIENT_SECRET'),
    redirect_uri: 'https://printed.example.com/callback',
    scope: 'Egnyte.link'
  )
  JSON.parse(answer.body)
end

def shows_data(code)
  granted = grant(code)
  LOG.info(Tokens.new(access_token: granted['access_token'], expires_in: 3600).inspect) #~ EG305
end

def shows_a_struct(code)
  granted = grant(code)
  LOG.info(Pair.new(access_token: granted['access_token'], expires_in: 3600)) #~ EG305
end

def shows_nothing(code)
  granted = grant(code)
  LOG.info(Masked.new(granted['access_token']))
  LOG.info(Tokens.new(access_token: granted['access_token'], expires_in: 3600).expires_in)
  LOG.info(granted.to_h { |name, _| [name, '***'] })
end

shows_data(ARGV[0])
shows_a_struct(ARGV[0])
shows_nothing(ARGV[0])
