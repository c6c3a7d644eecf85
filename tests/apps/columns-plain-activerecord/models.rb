require "active_record"

class Grower < ActiveRecord::Base
  has_many :harvests
end

class SealedGrower < ActiveRecord::Base
  encrypts :egnyte_token
end
