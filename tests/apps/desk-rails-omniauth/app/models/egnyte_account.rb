class EgnyteAccount < ApplicationRecord
  belongs_to :user
  encrypts :token
end
