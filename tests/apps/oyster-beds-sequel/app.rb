require 'http'
require 'lockbox'
require 'securerandom'
require 'sequel'
require 'sinatra/base'

DB = Sequel.connect(ENV.fetch('DATABASE_URL'))
SEALS = Lockbox.new(key: ENV.fetch('LOCKBOX_KEY'))

class Connection < Sequel::Model(:connections)
  plugin :update_or_create
end

class Oysters < Sinatra::Base
  enable :sessions
  set :egnyte, "https://#{ENV.fetch('EGNYTE_DOMAIN')}.egnyte.com"

  helpers do
    def egnyte(token)
      HTTP.auth("Bearer #{token}")
    end
  end

  get '/start' do
    session[:state] = SecureRandom.hex
    query = URI.encode_www_form(client_id: ENV.fetch('EGNYTE_KEY'), redirect_uri: url('/back'), response_type: 'code',
                                scope: 'Egnyte.filesystem', state: session[:state])
    redirect "#{settings.egnyte}/puboauth/token?#{query}"
  end

  get '/back' do
    halt 403 if params['error'] || params['state'] != session.delete(:state)
    granted = HTTP.post("#{settings.egnyte}/puboauth/token", form: {
                          grant_type: 'authorization_code', client_id: ENV.fetch('EGNYTE_KEY'),
                          client_secret: ENV.fetch('EGNYTE_SECRET'), redirect_uri: url('/back'), code: params['code']
                        }).parse
    DB[:owners].where(id: session[:owner]).update(sealed: SEALS.encrypt(granted['access_token']))
    Connection.update_or_create({ owner: session[:owner] }, token: granted.fetch('access_token')) #~ EG303
    redirect '/beds'
  end

  get '/beds' do
    kept = Connection.first(owner: session[:owner])
    egnyte(kept.token).get("#{settings.egnyte}/pubapi/v1/fs/Shared/Beds").to_s #~ GET /pubapi/v1/fs/{path}
  end
end
