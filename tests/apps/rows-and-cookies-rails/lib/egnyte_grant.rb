require 'httparty'

module EgnyteGrant
  def self.redeem(domain, code)
    answer = HTTParty.post(
      "https://#{domain}.egnyte.com/puboauth/token",
      body: {
        client_id: ENV.fetch('EGNYTE_KEY'),
        client_secret: ENV.fetch('EGNYTE_SECRET'),
        redirect_uri: 'https://pens.harrowgill.example/egnyte/back',
        code: code,
        grant_type: 'authorization_code'
      }
    )
    raise "Egnyte: #{answer.code}" unless answer.success?

    answer.parsed_response['access_token']
  end
end
