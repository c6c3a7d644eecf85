require "rbnacl"
require "sequel"

DB = Sequel.connect(ENV.fetch("DATABASE_URL"))
SEAL = RbNaCl::SimpleBox.from_secret_key([ENV.fetch("SEAL_KEY")].pack("H*"))

class Team < Sequel::Model
  def token
    SEAL.decrypt(sealed_token)
  end
end
