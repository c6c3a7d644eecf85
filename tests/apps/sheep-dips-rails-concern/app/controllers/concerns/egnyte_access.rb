module EgnyteAccess
  extend ActiveSupport::Concern

  HOST = "https://#{ENV.fetch("EGNYTE_DOMAIN")}.egnyte.com"

  private

  def egnyte
    @egnyte ||= Faraday.new(url: "#{HOST}/pubapi/v1/") do |f|
      f.request :authorization, "Bearer", fresh_token #~ EG308
      f.response :json
    end
  end

  def egnyte_links
    Faraday.get("#{HOST}/pubapi/v1/links", nil, { "Authorization" => "Bearer #{kept_token}" }) #~ GET /pubapi/v1/links
  end

  def kept_token
    Rails.cache.fetch("egnyte/token", expires_in: 12.hours, skip_nil: true) { fresh_token }
  end

  def fresh_token
    answer = Faraday.post("#{HOST}/puboauth/token", {
      grant_type: "password",
      client_id: ENV.fetch("EGNYTE_KEY"),
      client_secret: ENV.fetch("EGNYTE_SECRET"),
      username: ENV.fetch("EGNYTE_USER"),
      password: ENV.fetch("EGNYTE_PASSWORD"),
      scope: "Egnyte.filesystem Egnyte.link"
    })
    JSON.parse(answer.body)["access_token"]
  end
end
