class WrittenAccount < ApplicationRecord
  def connect(code)
    update!(written_token: EgnyteGrant.redeem(egnyte_domain, code))
  end

  def write_attribute(name, value)
    sealed = name.to_s.end_with?('_token')
    super(name, sealed ? Rails.application.message_encryptor(:egnyte).encrypt_and_sign(value) : value)
  end
end
