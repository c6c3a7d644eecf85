require "net/http"
require "json"
require "uri"

module SignIn
  KEPT = File.expand_path("~/.deeds.json")

  # The braces around a hash that comes last may be left out.
  def self.address(domain)
    query = URI.encode_www_form(
      client_id: ENV.fetch("EGNYTE_KEY"),
      redirect_uri: "https://deeds.example/done",
      scope: "Egnyte.filesytem", #~ EG104
      response_type: "code"
    )
    "https://#{domain}.egnyte.com/puboauth/token?#{query}" #~ EG205
  end

  def self.finish(domain, code)
    answer = Net::HTTP.post_form(
      URI("https://#{domain}.egnyte.com/puboauth/token"),
      client_id: ENV.fetch("EGNYTE_KEY"),
      client_secret: ENV.fetch("EGNYTE_SECRET"),
      redirect_uri: "https://deeds.example/done",
      code: code,
      grant_type: "authorization_code"
    )
    token = JSON.parse(answer.body)["access_token"]
    File.write(KEPT, JSON.dump(domain: domain, token: token)) #~ EG303
  end
end

if ARGV.first == "finish"
  SignIn.finish(ARGV[1], ARGV[2])
else
  puts SignIn.address(ARGV[1])
end
