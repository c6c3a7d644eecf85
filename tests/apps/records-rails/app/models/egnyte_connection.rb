class EgnyteConnection < ApplicationRecord
  belongs_to :account
  encrypts :access_token
end
