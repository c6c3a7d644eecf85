class BoxedAccount < ApplicationRecord
  SEALED = %w[boxed_token].freeze

  def connect(code)
    update!(boxed_token: EgnyteGrant.redeem(egnyte_domain, code))
  end

  def self.sealed?(column)
    column == 'boxed_token'
  end
end
