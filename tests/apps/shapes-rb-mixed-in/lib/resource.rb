require "forwardable"
require "httparty"
require "ostruct"

# A row of an answer that knows how to ask for more: the library stands beside another base.
class Resource < OpenStruct
  include HTTParty
  extend Forwardable

  base_uri "https://#{ENV['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v2"
  def_delegators "self.class", :get, :patch, :path

  class << self
    def sign_in(token)
      headers "Authorization" => "Bearer #{token}"
    end

    def all(options = {})
      get(path, options)["resources"].map { |row| new(row) }
    end
  end

  def rename(name)
    patch "#{path}/#{id}", body: { displayName: name }.to_json
  end
end
