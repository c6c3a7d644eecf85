class LegacyConnection < ApplicationRecord
  belongs_to :user
end
