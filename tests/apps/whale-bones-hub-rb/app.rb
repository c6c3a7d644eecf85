require 'httparty'
require 'sinatra'

class Hub
  include HTTParty
  base_uri 'https://api.openconnectors.us10.ext.hana.ondemand.com/elements/api-v2'
  format :json

  def initialize
    @headers = { 'Authorization' => ENV.fetch('HUB_AUTHORIZATION'), 'Content-Type' => 'application/json' }
  end

  def connect(code:, subdomain:)
    self.class.post('/instances', headers: @headers, body: instance(code, subdomain).to_json)
  end

  private

  def instance(code, subdomain)
    {
      element: { key: 'egnyte' },
      providerData: { code: code },
      configuration: {
        'oauth.callback.url': 'https://bones.example.com/connected',
        'oauth.api.key': ENV.fetch('EGNYTE_KEY'),
        'oauth.api.secret': ENV.fetch('EGNYTE_SECRET'),
        subdomain: subdomain
      },
      name: "bones #{subdomain}"
    }
  end
end

get '/connected' do
  halt 403, 'you did not agree' if params['error']
  answer = Hub.new.connect(code: params['code'], subdomain: params['museum'])
  halt 502 unless answer.success?
  'connected'
end
