class EgnyteConnection < ApplicationRecord
  belongs_to :user
  encrypts :token
end
