class Connection < ApplicationRecord
  belongs_to :user
  encrypts :access_token
end
