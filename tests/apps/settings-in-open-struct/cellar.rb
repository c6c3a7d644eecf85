require 'rest-client'
require 'json'
require_relative 'settings'

module Cellar
  module_function

  def host = "https://#{CELLAR.domain}.egnyte.com"

  def ask(state)
    "#{host}/puboauth/token?" + URI.encode_www_form(
      client_id: ENV.fetch('CELLAR_KEY'),
      redirect_uri: CELLAR.back,
      response_type: 'code',
      scope: 'Egnyte.bookmark',
      state: state
    )
  end

  def done(code)
    JSON.parse RestClient.post("#{host}/puboauth/token",
                               client_id: ENV.fetch('CELLAR_KEY'),
                               client_secret: ENV.fetch('CELLAR_SECRET'),
                               redirect_uri: 'https://cellar.example.net/egnyte/back', #~ EG208
                               code: code,
                               grant_type: 'authorization_code')
  end

  # What a client marked; nothing but the token travels there in the address.
  def marked(token)
    query("/pubapi/v1/bookmarks?count=#{CELLAR.pages}", token) #~ GET /pubapi/v1/bookmarks handles=specific
  end

  def shelves(token)
    query('/pubapi/v1/userinfo', token) #~ GET /pubapi/v1/userinfo handles=specific
  end

  def query(path, token)
    JSON.parse RestClient.get("#{host}#{path}", params: { access_token: token }) #~ EG306
  rescue RestClient::Unauthorized #~ EG403
    { 'again' => true }
  end
end
