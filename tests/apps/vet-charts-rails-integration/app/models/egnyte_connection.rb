class EgnyteConnection < ApplicationRecord
  belongs_to :practice

  encrypts :access_token

  validates :domain, presence: true
end
