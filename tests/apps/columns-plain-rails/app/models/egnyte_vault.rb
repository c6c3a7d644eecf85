class EgnyteVault < ApplicationRecord
  belongs_to :user
  encrypts :access_token
end
