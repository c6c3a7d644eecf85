class HookedAccount < ApplicationRecord
  around_save :seal

  def connect(code)
    update!(hooked_token: EgnyteGrant.redeem(egnyte_domain, code))
  end

  private

  def seal
    self.hooked_token = Rails.application.message_encryptor(:egnyte).encrypt_and_sign(hooked_token)
    yield
  end
end
