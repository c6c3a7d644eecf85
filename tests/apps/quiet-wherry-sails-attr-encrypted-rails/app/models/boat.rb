class Boat < ActiveRecord::Base
  attr_encrypted :egnyte_token, key: [ENV.fetch("COLUMN_KEY")].pack("H*")

  def self.connected(domain, grant)
    find_or_initialize_by(domain: domain).tap { |boat| boat.update!(egnyte_token: grant["access_token"]) }
  end
end
