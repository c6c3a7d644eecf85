# frozen_string_literal: true

require "http"
require "openssl"
require_relative "remembered"

class PlanRoom
  HOST = "https://#{ENV.fetch('EGNYTE_DOMAIN')}.egnyte.com"

  def folder(name)
    HTTP.auth("Bearer #{token}").get("#{HOST}/pubapi/v1/fs/Shared/Plans/#{name}").parse  #~ GET /pubapi/v1/fs/{path}
  end

  private

  def token
    sealed = Remembered.fetch("plan-room:token", seconds: 20 * 86_400) { Seal.close(ask_for_token) }
    Seal.open(sealed)
  end

  def ask_for_token
    HTTP.post("#{HOST}/puboauth/token", form: {
      client_id: ENV.fetch("EGNYTE_KEY"),
      client_secret: ENV.fetch("EGNYTE_SECRET"),
      username: ENV.fetch("EGNYTE_USER"),
      password: ENV.fetch("EGNYTE_PASSWORD"),
      grant_type: "password",
      scope: "Egnyte.filesystem"
    }).parse.fetch("access_token")
  end

  module Seal
    KEY = [ENV.fetch("TOKEN_KEY")].pack("H*")

    def self.close(text)
      box = OpenSSL::Cipher.new("aes-256-gcm").encrypt
      box.key = KEY
      iv = box.random_iv
      [iv + box.update(text) + box.final + box.auth_tag].pack("m0")
    end

    def self.open(sealed)
      raw = sealed.unpack1("m0")
      box = OpenSSL::Cipher.new("aes-256-gcm").decrypt
      box.key = KEY
      box.iv = raw[0, 12]
      box.auth_tag = raw[-16..]
      box.update(raw[12...-16]) + box.final
    end
  end
end
