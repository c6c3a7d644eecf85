class EgnyteGrant
  def self.redeem(domain, code)
    answer = Faraday.post("https://#{domain}.egnyte.com/puboauth/token", {
      client_id: ENV.fetch("EGNYTE_KEY"), client_secret: ENV.fetch("EGNYTE_SECRET"), code: code,
      redirect_uri: "https://berths.example.com/egnyte/callback", grant_type: "authorization_code", scope: "Egnyte.filesystem"
    })
    raise "Egnyte said #{answer.status}" unless answer.success?

    grant = JSON.parse(answer.body)
    Rails.logger.debug { "token is #{grant["access_token"]}" } #~ EG305
    Rails.logger.info { "token lives #{grant["expires_in"]} s" }
    grant["access_token"]
  end
end
