class EgnyteGoodbyeJob < ApplicationJob
  queue_as :low
  retry_on Faraday::ConnectionFailed, wait: 30.seconds

  def perform(id)
    link = EgnyteLink.find_by(id: id) or return
    link.api.post("tokens/revoke") do |request|
      request.headers["Content-Type"] = "application/x-www-form-urlencoded"
      request.body = URI.encode_www_form(token: link.access_token)
    end
    link.destroy!
  end
end
