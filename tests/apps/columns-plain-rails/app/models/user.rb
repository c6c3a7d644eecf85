class User < ApplicationRecord
  has_one :egnyte_connection
  has_one :egnyte_vault
  has_many :egnyte_grants
  has_many :sealed_grants, class_name: "EgnyteVault"
end
