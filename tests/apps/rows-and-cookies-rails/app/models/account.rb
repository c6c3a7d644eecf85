class Account < ApplicationRecord
  validates :egnyte_domain, presence: true

  def self.connected(domain, code)
    create!(egnyte_domain: domain, egnyte_token: EgnyteGrant.redeem(domain, code)) #~ EG303
  end

  def self.reconnected(domain, code)
    find_by!(egnyte_domain: domain).update!(egnyte_token: EgnyteGrant.redeem(domain, code)) #~ EG303
  end

  def connect(code)
    update!(egnyte_token: EgnyteGrant.redeem(egnyte_domain, code)) #~ EG303
  end

  def connect_again(code)
    update_attributes(egnyte_token: EgnyteGrant.redeem(egnyte_domain, code)) #~ EG303
  end
end
