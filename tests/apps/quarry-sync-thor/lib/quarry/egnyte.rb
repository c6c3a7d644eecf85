require "httparty"

module Quarry
  class Egnyte
    include HTTParty
    base_uri "https://stonefield.egnyte.com/pubapi" #~ EG501

    def self.sign_in(domain)
      answer = HTTParty.post("https://#{domain}.egnyte.com/puboauth/token", body: {
        grant_type: "password", #~ EG203
        client_id: ENV.fetch("EGNYTE_KEY"),
        client_secret: ENV.fetch("EGNYTE_SECRET"),
        username: ENV.fetch("EGNYTE_USER"),
        password: ENV.fetch("EGNYTE_PASSWORD"),
        scope: "Egnyte.filesystem Egnyte.permission Egnyte.bookmark Egnyte.launchwebsession"
      })
      answer.parsed_response["access_token"]
    end

    def initialize(token)
      @headers = { "Authorization" => "Bearer #{token}" }
    end

    def upload(name, content)
      5.times do |attempt|
        answer = self.class.post("/v1/fs-content/Shared/Weights/#{name}", headers: @headers, body: content) #~ POST /pubapi/v1/fs-content/{path}
        return answer unless [401, 429, 503].include?(answer.code)

        sleep(2**attempt) #~ EG404
      end
      raise "#{name} was not taken"
    end
  end
end
