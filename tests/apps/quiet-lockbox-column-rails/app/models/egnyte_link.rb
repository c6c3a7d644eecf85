class EgnyteLink < ApplicationRecord
  belongs_to :practice
  has_encrypted :access_token

  validates :domain, presence: true
end
