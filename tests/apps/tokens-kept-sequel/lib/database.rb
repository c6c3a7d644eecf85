require "sequel"
require "openssl"

DB = Sequel.connect(ENV.fetch("DATABASE_URL"))

# A row of the first release.
class Connection < Sequel::Model
  many_to_one :user
end

# A row whose token nobody can read in a copy of the database.
class SealedConnection < Sequel::Model
  plugin :column_encryption do |enc|
    enc.key 0, ENV.fetch("COLUMN_KEY")
    enc.column :token
  end
end

module Seal
  def self.seal(text)
    cipher = OpenSSL::Cipher.new("aes-256-gcm").encrypt
    cipher.key = ENV.fetch("VAULT_KEY")
    iv = cipher.random_iv
    iv + cipher.update(text) + cipher.final + cipher.auth_tag
  end
end
