class EgnyteTokenService
  def initialize(domain)
    @domain = domain
  end

  def exchange(code)
    response = HTTParty.post("https://#{@domain}.egnyte.com/puboauth/token", body: {
      grant_type: 'authorization_code',
      client_id: Rails.application.credentials.dig(:egnyte, :client_id),
      client_secret: Rails.application.credentials.dig(:egnyte, :client_secret),
      redirect_uri: 'https://invoices.example.com/oauth/egnyte', #~ EG208
      code: code
    })
    raise "Token exchange failed: #{response.code}" unless response.success?

    response.parsed_response['access_token']
  end
end
