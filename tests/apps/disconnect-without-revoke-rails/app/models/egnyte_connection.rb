class EgnyteConnection < ApplicationRecord
  belongs_to :user
  encrypts :access_token
end
