class Connection < ApplicationRecord
  belongs_to :user
  encrypts :token
end
