require 'faraday'
require 'forwardable'

module Presses
  class Connection
    extend Forwardable
    def_delegators :connection, :get, :post, :delete

    private

    def connection
      @connection ||= Faraday.new(url: base) do |f|
        f.request :json
        f.request :authorization, scheme, -> { ENV.fetch(variable) }
        f.response :json
      end
    end
  end

  class Shop < Connection
    def base = 'https://shop.example.com/api'
    def scheme = 'Token'
    def variable = 'SHOP_TOKEN'
  end

  class Egnyte < Connection
    def base = "https://#{ENV.fetch('EGNYTE_DOMAIN')}.egnyte.com/pubapi"
    def scheme = 'Bearer'
    def variable = 'EGNYTE_TOKEN'
  end

  def self.links
    Faraday.new("https://#{ENV.fetch('EGNYTE_DOMAIN')}.egnyte.com") do |f|
      f.request :authorization, 'Token', ENV.fetch('EGNYTE_TOKEN') #~ EG307
    end
  end
end

Presses::Shop.new.get('presses').body.each do |press|
  puts Presses::Egnyte.new.get("v1/fs/Shared/Presses/#{press['id']}").body['totalCount'] #~ GET /pubapi/v1/fs/{path}
end
puts Presses.links.get('/pubapi/v1/links').body #~ GET /pubapi/v1/links
