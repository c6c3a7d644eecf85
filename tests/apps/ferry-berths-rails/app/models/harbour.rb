class Harbour < ApplicationRecord
  encrypts :egnyte_token
end
