class RevokeEgnyteTokenJob < ApplicationJob
  queue_as :low
  self.log_arguments = false

  def perform(domain, token)
    Faraday.post(
      "https://#{domain}.egnyte.com/pubapi/v1/tokens/revoke",
      URI.encode_www_form(token: token),
      "Content-Type" => "application/x-www-form-urlencoded",
    )
  end
end
