# frozen_string_literal: true

require 'faraday'

# Makes instances of connectors for those who have signed in.
class Hub
  URL = 'https://api.openconnectors.us2.ext.hanatrial.ondemand.com/elements/api-v2/'

  def initialize(authorization)
    @http = Faraday.new(url: URL) do |f|
      f.request :json
      f.response :json
      f.response :raise_error
      f.headers['Authorization'] = authorization
    end
  end

  def connect(subdomain)
    instance = {
      element: { key: 'egnyte' },
      configuration: {
        'oauth.callback.url' => 'https://samples.lab.example/connected',
        'oauth.api.key' => ENV.fetch('EGNYTE_KEY'),
        'oauth.api.secret' => ENV.fetch('EGNYTE_SECRET'),
        'subdomain' => subdomain
      },
      name: 'samples'
    }
    @http.post('instances', instance).body.fetch('token') #~ EG213
  end
end
