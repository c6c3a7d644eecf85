class EgnyteConnection < ApplicationRecord
  belongs_to :user
  validates :domain, presence: true
end
