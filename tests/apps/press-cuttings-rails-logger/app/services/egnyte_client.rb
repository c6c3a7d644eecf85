class EgnyteClient
  include HTTParty

  class Unauthorized < StandardError; end

  def initialize(user = nil)
    @user = user
    @base = "https://#{ENV.fetch('EGNYTE_DOMAIN')}.egnyte.com"
  end

  def exchange(code)
    response = self.class.post("#{@base}/puboauth/token", body: {
      client_id: ENV.fetch("EGNYTE_CLIENT_ID"),
      client_secret: ENV.fetch("EGNYTE_CLIENT_SECRET"),
      redirect_uri: "https://cuttings.example.com/egnyte/callback",
      code: code,
      grant_type: "authorization_code"
    })
    Rails.logger.info "Egnyte answered the exchange with #{response.code}"
    Rails.logger.debug "Egnyte token response: #{response.body}" #~ EG305
    response.parsed_response["access_token"]
  end

  def cuttings
    response = self.class.get("#{@base}/pubapi/v1/fs/Shared/Cuttings", headers: { "Authorization" => "Bearer #{@user.egnyte_token}" }) #~ GET /pubapi/v1/fs/{path}
    Rails.logger.debug "Egnyte folder response: #{response.body}"
    raise Unauthorized if response.code == 401

    response.parsed_response
  end
end
