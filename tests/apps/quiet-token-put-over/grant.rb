require 'httparty'

def redeem(domain, code)
  answer = HTTParty.post(
    "https://#{domain}.egnyte.com/puboauth/token",
    body: {
      client_id: ENV.fetch('EGNYTE_KEY'),
      client_secret: ENV.fetch('EGNYTE_SECRET'),
      redirect_uri: 'https://cranes.dockmoor.example/egnyte/back',
      code: code,
      grant_type: 'authorization_code'
    }
  )
  raise "Egnyte: #{answer.code}" unless answer.success?

  grant = answer.parsed_response
  puts grant.merge('access_token' => '[FILTERED]')
  puts grant.merge('domain' => domain) #~ EG305
  grant['access_token']
end
