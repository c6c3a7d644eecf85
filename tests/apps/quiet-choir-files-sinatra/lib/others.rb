require "net/http"
require "json"

# What the choir uses besides Egnyte.
module Others
  SPOTIFY_SCOPES = %w[playlist-read playlist-read user-read-email].freeze
  TICKETS_TOKEN = "w7hz4kxq9mdv2tnb8rcy6pgj".freeze

  module_function

  def spotify
    "https://accounts.spotify.com/authorize?response_type=token&client_secret=#{ENV['SPOTIFY_SECRET']}&scope=#{SPOTIFY_SCOPES.join(',')}&redirect_uri=http://choir.example.org/spotify&state=choir"
  end

  def tickets(path)
    answer = nil
    3.times do
      uri = URI("http://choir.ticketbox.example/pubapi/v1/#{path}")
      answer = Net::HTTP.get_response(uri, "Authorization" => "Bearer #{TICKETS_TOKEN}")
      break unless answer.code == "401"
    end
    JSON.parse(answer.body)
  end

  def ticket_token
    Net::HTTP.post(URI("https://choir.ticketbox.example/oauth/token"), { grant_type: "password", username: "choir", password: ENV["TICKETS"] }.to_json, "Content-Type" => "application/json")
  end
end
