class EgnyteGrant < ApplicationRecord
  belongs_to :user
end
