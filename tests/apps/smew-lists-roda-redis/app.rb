require 'roda'
require 'oauth2'
require 'redis'
require 'semantic_logger'
require_relative 'egnyte'

class Smew < Roda
  include SemanticLogger::Loggable
  plugin :sessions, secret: ENV.fetch('SESSION_SECRET')
  plugin :json
  plugin :error_handler do |e|
    case e
    when Egnyte::Denied then request.redirect('/go')
    else raise e
    end
  end

  REDIS = Redis.new
  BACK = 'https://smew.example/back'.freeze

  def oauth(domain)
    OAuth2::Client.new(ENV['EGNYTE_ID'], ENV['EGNYTE_SECRET'], site: "https://#{domain}.egnyte.com",
                       authorize_url: '/puboauth/token', token_url: '/puboauth/token', auth_scheme: :request_body)
  end

  route do |r|
    r.get 'go' do
      r.session['state'] = SecureRandom.alphanumeric(24)
      r.session['domain'] = r.params['domain']
      r.redirect oauth(r.params['domain']).auth_code.authorize_url(redirect_uri: BACK, scope: ENV['EGNYTE_SCOPE'], state: r.session['state']) #~ EG108
    end

    r.get 'back' do
      return { declined: r.params['error'] } if r.params['error']

      unless Rack::Utils.secure_compare(r.session.delete('state').to_s, r.params['state'].to_s)
        response.status = 400
        return {}
      end
      token = oauth(r.session['domain']).auth_code.get_token(r.params['code'], redirect_uri: BACK)
      logger.info('connected', domain: r.session['domain'], expires: token.expires_at)
      REDIS.setex("egnyte:#{r.session['domain']}", 3600, token.token) #~ EG303
      REDIS.incr('connections')
      response.set_cookie('egnyte', value: token.token, secure: true) #~ EG302
      r.redirect '/'
    end

    r.get 'ls' do
      Egnyte.new(r.session['domain'], REDIS.get("egnyte:#{r.session['domain']}")).ls(r.params['path'])
    end

    r.post 'rm' do
      Egnyte.new(r.session['domain'], REDIS.get("egnyte:#{r.session['domain']}")).rm(r.params['path'])
      {}
    end
  end
end
