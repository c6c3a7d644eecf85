# frozen_string_literal: true

Credential = Struct.new(:scheme, :value) do
  def to_s = "#{scheme} #{value}"
end

def bearer(token) = Credential.new("Bearer", token)
