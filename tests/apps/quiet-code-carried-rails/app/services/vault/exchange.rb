class Vault::Exchange < Vault::Request
  private

  def path
    "puboauth/token"
  end

  def form
    {
      grant_type: "authorization_code",
      code: @options[:code],
      redirect_uri: @options[:redirect_uri],
      client_id: ENV.fetch("EGNYTE_CLIENT_ID"),
      client_secret: ENV.fetch("EGNYTE_CLIENT_SECRET")
    }
  end
end
