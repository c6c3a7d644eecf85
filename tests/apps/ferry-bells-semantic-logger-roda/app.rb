require 'roda'
require 'http'
require 'sequel'
require 'securerandom'
require 'semantic_logger'

DB = Sequel.connect(ENV.fetch('DATABASE_URL'))

class Refresh < Sequel::Model(:refreshes)
end

class App < Roda
  plugin :sessions, secret: ENV.fetch('SESSION_SECRET')
  LOG = SemanticLogger['App']
  BACK = "#{ENV.fetch('PUBLIC_URL')}/back"

  route do |r|
    r.get 'connect' do
      session['state'] = SecureRandom.hex
      session['domain'] = r.params['domain']
      query = URI.encode_www_form(client_id: ENV.fetch('EGNYTE_KEY'), redirect_uri: BACK, response_type: 'code',
                                  scope: 'Egnyte.filesystem', state: session['state'])
      r.redirect "https://#{r.params['domain']}.egnyte.com/puboauth/token?#{query}"
    end

    r.get 'back' do
      r.halt 403 unless r.params['state'] == session.delete('state')
      next 'declined' if r.params.key?('error')
      answer = HTTP.post("https://#{session['domain']}.egnyte.com/puboauth/token",
                         form: { client_id: ENV.fetch('EGNYTE_KEY'), client_secret: ENV.fetch('EGNYTE_SECRET'),
                                 code: r.params['code'], redirect_uri: BACK, grant_type: 'authorization_code' })
      grant = answer.parse
      LOG.info('Connected', domain: session['domain'], expires: grant['expires_in'])
      LOG.debug("Egnyte said #{grant['access_token']}") #~ EG305
      Refresh.insert(domain: session['domain'], value: grant['refresh_token']) #~ EG303
      r.redirect '/'
    end
  end
end
