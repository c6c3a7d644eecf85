class User < ApplicationRecord
  encrypts :egnyte_token
end
