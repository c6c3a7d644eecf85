require 'faraday'
require 'json'

module Surveys
  module OAuth
    REDIRECT_URI = ENV.fetch('REDIRECT_URI', 'https://surveys.example.com/callback')

    def self.egnyte_token(domain, code)
      response = Faraday.post("https://#{domain}.egnyte.com/puboauth/token") do |req|
        req.headers['Content-Type'] = 'application/json' #~ EG209
        req.body = {
          grant_type: 'authorization_code',
          client_id: ENV['EGNYTE_CLIENT_ID'],
          client_secret: ENV['EGNYTE_CLIENT_SECRET'],
          redirect_uri: REDIRECT_URI,
          code: code
        }.to_json
      end
      JSON.parse(response.body).fetch('access_token')
    end

    def self.asana_token(code)
      response = Faraday.post('https://app.asana.com/-/oauth_token') do |req|
        req.headers['Content-Type'] = 'application/json'
        req.body = {
          grant_type: 'authorization_code',
          client_id: ENV['ASANA_CLIENT_ID'],
          client_secret: ENV['ASANA_CLIENT_SECRET'],
          redirect_uri: REDIRECT_URI,
          code: code
        }.to_json
      end
      JSON.parse(response.body).fetch('access_token')
    end
  end
end
