require 'faraday'

EGNYTE = "https://#{ENV.fetch('EGNYTE_DOMAIN')}.egnyte.com"

# Signs as the previous version of the service wanted it.
class OldSigning < Faraday::Middleware
  def call(env)
    env[:request_headers]['Authorization'] = "Token #{ENV.fetch('EGNYTE_TOKEN')}" #~ EG307
    @app.call(env)
  end
end

class Signing < Faraday::Middleware
  def on_request(env)
    env.request_headers['Authorization'] = "#{options[:scheme] || 'Bearer'} #{ENV.fetch('EGNYTE_TOKEN')}"
  end
end

class Stamping < Faraday::Middleware
  def on_request(env)
    env.request_headers['Authorization'] = "OAuth #{ENV.fetch('EGNYTE_TOKEN')}" #~ EG307
  end
end

old = Faraday.new(EGNYTE) { |f| f.use OldSigning }
current = Faraday.new(EGNYTE) { |f| f.use Signing }
stamped = Faraday.new(EGNYTE) { |f| f.use Stamping }

puts old.get('/pubapi/v1/links').body #~ GET /pubapi/v1/links
puts current.get('/pubapi/v1/userinfo').body #~ GET /pubapi/v1/userinfo
puts stamped.get('/pubapi/v1/fs/Shared/Basins').body #~ GET /pubapi/v1/fs/{path}
