class Member < ApplicationRecord
  encrypts :egnyte_token

  def self.from_omniauth(auth)
    where(provider: auth.provider, domain: auth.uid).first_or_create do |member|
      member.name = auth.info.name
      member.egnyte_token = auth.credentials.token
    end
  end
end
