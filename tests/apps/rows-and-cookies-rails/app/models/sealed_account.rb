class SealedAccount < ApplicationRecord
  before_save :seal

  def connect(code)
    update!(sealed_token: EgnyteGrant.redeem(egnyte_domain, code))
  end

  private

  def seal
    self.sealed_token = Rails.application.message_encryptor(:egnyte).encrypt_and_sign(sealed_token)
  end
end
