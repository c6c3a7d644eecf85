class EgnyteConnection < ApplicationRecord
  belongs_to :club
  encrypts :token
end
