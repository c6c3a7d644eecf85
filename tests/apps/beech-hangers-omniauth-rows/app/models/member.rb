class Member < ApplicationRecord
  def self.from_omniauth(auth)
    where(provider: auth.provider, domain: auth.uid).first_or_create do |member|
      member.name = auth.info.name
      member.egnyte_token = auth.credentials.token #~ EG303
    end
  end
end
