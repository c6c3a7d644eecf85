require "erb"
require "json"
require "net/http"

class EgnyteDrop
  def initialize(domain)
    @domain = domain
    @token = sign_in
  end

  def put(name, bytes)
    uri = URI("https://#{@domain}.egnyte.com/pubapi/v1/fs-content/Shared/Intake/#{ERB::Util.url_encode(name)}")  #~ POST /pubapi/v1/fs-content/{path}
    Net::HTTP.post(uri, bytes, "Authorization" => "Bearer #{@token}")
  end

  private

  def sign_in
    answer = Net::HTTP.post_form(
      URI("https://#{@domain}.egnyte.com/puboauth/token"),
      "client_id" => ENV.fetch("EGNYTE_KEY"), "client_secret" => ENV.fetch("EGNYTE_SECRET"),
      "username" => ENV.fetch("EGNYTE_USER"), "password" => ENV.fetch("EGNYTE_PASSWORD"),
      "scope" => "Egnyte.filesystem", "grant_type" => "password"
    )
    JSON.parse(answer.body)["access_token"]
  end
end
