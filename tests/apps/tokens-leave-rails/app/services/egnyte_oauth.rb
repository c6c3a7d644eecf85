require "net/http"

class EgnyteOauth
  CALLBACK = "https://intake.example.com/egnyte/callback"

  def self.authorize_url(domain, state)
    query = {
      client_id: ENV.fetch("EGNYTE_CLIENT_ID"),
      redirect_uri: CALLBACK,
      response_type: "code",
      scope: "Egnyte.filesystem Egnyte.link",
      state: state
    }
    "https://#{domain}.egnyte.com/puboauth/token?#{query.to_query}"
  end

  def self.redeem(domain, code)
    response = Net::HTTP.post_form(
      URI("https://#{domain}.egnyte.com/puboauth/token"),
      client_id: ENV.fetch("EGNYTE_CLIENT_ID"),
      client_secret: ENV.fetch("EGNYTE_CLIENT_SECRET"),
      redirect_uri: CALLBACK,
      code: code,
      grant_type: "authorization_code"
    )
    raise "token request failed: #{response.code}" unless response.is_a?(Net::HTTPSuccess)

    JSON.parse(response.body)
  end
end
