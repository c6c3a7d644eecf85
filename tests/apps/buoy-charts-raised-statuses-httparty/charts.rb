require 'httparty'

class Charts
  include HTTParty
  base_uri "https://#{ENV['EGNYTE_DOMAIN']}.egnyte.com/pubapi"
  raise_on [401, 429]

  def initialize(token)
    self.class.headers 'Authorization' => "Bearer #{token}"
  end

  def links
    self.class.get('/v1/links') #~ GET /pubapi/v1/links handles=specific
  end
end

# It raises where nobody can do anything about it, and goes on with whatever else came back.
class Soundings
  include HTTParty
  base_uri "https://#{ENV['EGNYTE_DOMAIN']}.egnyte.com/pubapi"
  raise_on [500, '50[2-4]']

  def initialize(token)
    self.class.headers 'Authorization' => "Bearer #{token}"
  end

  def tasks
    self.class.get('/v1/tasks').parsed_response #~ GET /pubapi/v1/tasks handles=none; EG401
  end
end

begin
  puts Charts.new(ENV['TOKEN']).links
  puts Soundings.new(ENV['TOKEN']).tasks
rescue HTTParty::ResponseError => e
  abort 'sign in again' if e.response.code == '401'
  sleep 5 if e.response.code == '429'
end
